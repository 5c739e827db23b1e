import { formatInstant } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Meta, Page, PageHead } from "#app/ui/page.tsx";
import { DefinitionList, Panel } from "#app/ui/panel.tsx";
import { ProgrammeChanges } from "./programme-changes.tsx";
import { particularsOf } from "./programme-particulars.ts";
import type { ProgrammeView } from "./view-programmes.server.ts";

/** A programme as it is now, and every version that it ever had. */
export function ProgrammePage({
  versions,
  isSaved,
}: {
  /** The newest first; at least one. */
  versions: [ProgrammeView, ...ProgrammeView[]];
  isSaved: boolean;
}) {
  const [newest] = versions;
  const { programme } = newest;
  const locale = currentLocale();
  const home = `/${locale}/programmes`;
  return (
    <Page
      breadcrumbs={{
        label: m.nav_breadcrumbs(),
        steps: [{ href: home, text: m.programmes_title() }],
        here: programme.code,
      }}
    >
      {isSaved ? <Notice tone="ok" title={m.programme_saved()} /> : null}
      <PageHead
        title={programme.title[locale]}
        meta={[
          programme.code,
          m.programme_series_is({ series: programme.series }),
          m.programme_version({ n: programme.versionNumber }),
        ]}
        actions={<Actions programmeId={programme.id} />}
      />
      <DefinitionList items={particularsOf(newest)} />
      <Panel id="versions" title={m.programme_versions()}>
        {versions.map((view, index) => (
          <Version
            key={view.programme.versionId}
            view={view}
            before={versions[index + 1] ?? null}
          />
        ))}
      </Panel>
    </Page>
  );
}

/** What can be done with a programme. */
function Actions({ programmeId }: { programmeId: string }) {
  const locale = currentLocale();
  const home = `/${locale}/programmes`;
  return (
    <>
      <ButtonLink href={`${home}/${programmeId}/change`}>
        {m.programme_change()}
      </ButtonLink>
      <ButtonLink
        variant="quiet"
        href={`${home}/${programmeId}/certificate-preview`}
      >
        {m.programme_preview()}
      </ButtonLink>
      <ButtonLink
        variant="quiet"
        href={`/${locale}/cohorts/new?programme=${programmeId}`}
      >
        {m.cohort_new_title()}
      </ButtonLink>
    </>
  );
}

/** Who made a version, when and why, and what it changed. */
function Version({
  view,
  before,
}: {
  view: ProgrammeView;
  before: ProgrammeView | null;
}) {
  const { versionNumber, createdAt, reason } = view.programme;
  return (
    <>
      <h3>{m.programme_version({ n: versionNumber })}</h3>
      <Meta
        items={[
          formatInstant(createdAt),
          view.createdBy ? <bdi key="who">{view.createdBy}</bdi> : null,
        ]}
      />
      {reason ? <p dir="auto">{m.programme_reason_is({ reason })}</p> : null}
      {before ? <ProgrammeChanges before={before} after={view} /> : null}
      <Specimens view={view} />
    </>
  );
}

/** The documents of a version as they would be printed, in each language. */
function Specimens({ view: { programme } }: { view: ProgrammeView }) {
  const { id, versionNumber, rule } = programme;
  const kinds = rule.participation
    ? (["certificate", "participation"] as const)
    : (["certificate"] as const);
  const address = `/${currentLocale()}/programmes/${id}/certificate-preview`;
  return (
    <ul className="list">
      {kinds.flatMap((kind) =>
        (["lt", "en"] as const).map((language) => (
          <li key={kind + language}>
            <a
              href={`${address}?version=${versionNumber}&kind=${kind}&language=${language}`}
            >
              {m[`programme_specimen_${kind}_${language}`]()}
            </a>
          </li>
        )),
      )}
    </ul>
  );
}
