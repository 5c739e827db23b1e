import { CohortTabs } from "#app/features/cohorts/cohort-tabs.tsx";
import type { Cohort } from "#app/features/cohorts/cohorts.queries.server.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { TextInput } from "#app/ui/field.tsx";
import { ErrorSummary } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { LinkRow, LinkRows } from "#app/ui/rows.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { stateInWords } from "./import-words.ts";
import type { listOwnImports } from "./imports.queries.server.ts";
import type { Track } from "./understand-row.ts";

type Props = {
  cohort: Pick<Cohort, "id" | "title">;
  tracks: Pick<Track, "title">[];
  imports: ReturnType<typeof listOwnImports>;
  /** Why the last list could not be read, and what was pasted. */
  reply: { mistakes: string[]; isFile: boolean; pasted: string } | null;
};

/** Where a list of people is given, as a file or pasted. */
export function ImportNewPage({ cohort, tracks, imports, reply }: Props) {
  const locale = currentLocale();
  const home = `/${locale}/cohorts`;
  const own = `${home}/${cohort.id}`;
  const field = reply?.isFile === false ? "list" : "file";
  return (
    <Page
      breadcrumbs={{
        label: m.nav_breadcrumbs(),
        steps: [
          { href: home, text: m.cohorts_title() },
          { href: own, text: cohort.title[locale] },
          { href: `${own}/people`, text: m.cohort_tab_people() },
        ],
        here: m.import_title(),
      }}
    >
      <ErrorSummary
        title={m.error_summary()}
        errors={
          reply ? [{ href: `#${field}`, text: reply.mistakes.join(". ") }] : []
        }
      />
      <PageHead title={m.import_title()} lede={m.import_lede()} />
      <CohortTabs cohortId={cohort.id} here="people" />
      <ListForm reply={reply} field={field} own={own} />
      <Panel id="columns" title={m.import_columns_title()}>
        <p>{m.import_columns_text()}</p>
        <p>
          {m.import_columns_tracks({
            list: tracks.map(({ title }) => title[locale]).join(", "),
          })}
        </p>
      </Panel>
      <Earlier imports={imports} own={own} />
    </Page>
  );
}

function ListForm({
  reply,
  field,
  own,
}: Pick<Props, "reply"> & { field: string; own: string }) {
  const error = reply?.mistakes.join(". ");
  return (
    <Panel
      id="form"
      title={m.import_form_title()}
      actions={
        <ButtonLink
          variant="quiet"
          icon="download"
          href={`${own}/imports/template`}
        >
          {m.import_template()}
        </ButtonLink>
      }
    >
      <form
        method="post"
        encType="multipart/form-data"
        className="form"
        data-once
      >
        <TextInput
          id="file"
          name="file"
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          label={m.import_file()}
          hint={m.import_file_hint()}
          error={field === "file" ? error : undefined}
        />
        <TextArea
          id="list"
          name="list"
          label={m.import_paste()}
          hint={m.import_paste_hint()}
          error={field === "list" ? error : undefined}
          defaultValue={reply?.pasted}
          spellCheck={false}
        />
        <Button>{m.import_check()}</Button>
      </form>
    </Panel>
  );
}

function Earlier({ imports, own }: Pick<Props, "imports"> & { own: string }) {
  return (
    <Panel id="earlier" title={m.import_earlier()}>
      {imports.length === 0 ? (
        <p>{m.import_earlier_none()}</p>
      ) : (
        <LinkRows>
          {imports.map(({ id, fileName, state, createdAt, rowsTotal }) => (
            <LinkRow
              key={id}
              href={`${own}/imports/${id}`}
              title={<bdi>{fileName ?? m.import_pasted()}</bdi>}
              sentence={formatInstant(createdAt)}
              meta={[m.import_rows({ n: rowsTotal })]}
              tag={<Tag>{stateInWords(state)}</Tag>}
            />
          ))}
        </LinkRows>
      )}
    </Panel>
  );
}
