import { formatDay } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { courseHref, stepHref } from "../addresses.ts";
import type { OpenChanges } from "./open-changes.server.ts";

type Newer = NonNullable<OpenChanges["newer"]>;
type ModuleChanges = Newer["modules"][number];
type PageChange = ModuleChanges["pages"][number];

/** What a newer version changes, module by module, and the way to go on with it. */
export function ChangesPage({
  open,
  refusal,
}: {
  open: OpenChanges;
  refusal: string | undefined;
}) {
  const { course, version, newer, toReadAgain } = open;
  return (
    <Page
      width="text"
      breadcrumbs={{
        label: m.nav_breadcrumbs(),
        steps: [{ href: courseHref(course), text: course.title }],
        here: m.changes_title(),
      }}
    >
      {refusal ? <Notice tone="warn" title={refusal} /> : null}
      <PageHead
        title={m.changes_title()}
        meta={[
          m.changes_yours({ number: version.number }),
          m.updated_on({ day: formatDay(version.publishedAt) }),
        ]}
      />
      {newer ? <NewerVersion newer={newer} /> : <p>{m.changes_none()}</p>}
      {toReadAgain.length > 0 ? <ReadAgain open={open} /> : null}
      {newer ? null : (
        <p>
          <ButtonLink href={courseHref(course)} variant="quiet">
            {m.changes_back()}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}

function NewerVersion({ newer }: { newer: Newer }) {
  const { id, number, publishedAt, modules } = newer;
  return (
    <>
      <p>{m.changes_newer({ number, day: formatDay(publishedAt) })}</p>
      {modules.length === 0 ? <p>{m.changes_nothing_for_you()}</p> : null}
      {modules.map((module) => (
        <ModuleSection key={module.moduleId} module={module} />
      ))}
      <Panel id="continue" title={m.changes_continue_title({ number })}>
        <p>{m.changes_continue_text()}</p>
        <form method="post" data-once>
          <input type="hidden" name="version" value={id} />
          <Button>{m.changes_continue({ number })}</Button>
        </form>
      </Panel>
    </>
  );
}

function ModuleSection({ module }: { module: ModuleChanges }) {
  const { moduleId, title, kind, pages, facts } = module;
  const kinds = {
    changed: null,
    new: <Tag tone="info">{m.changes_module_new()}</Tag>,
    removed: <Tag>{m.changes_module_removed()}</Tag>,
  };
  return (
    <section aria-labelledby={moduleId} className="prose">
      <h2 id={moduleId}>
        {title} {kinds[kind]}
      </h2>
      <ul>
        {pages.map((page) => (
          <PageLine key={page.pageId} page={page} />
        ))}
        {facts.map((text) => (
          <li key={text}>{m.changes_fact({ text })}</li>
        ))}
        {module.quizChanged ? <li>{m.changes_quiz()}</li> : null}
        {module.scenarioChanged ? <li>{m.changes_scenario()}</li> : null}
      </ul>
    </section>
  );
}

function PageLine({
  page: { title, kind, headings, isDone },
}: {
  page: PageChange;
}) {
  const words = {
    changed: isDone ? m.changes_page_changed_done : m.changes_page_changed,
    new: m.changes_page_new,
    removed: m.changes_page_removed,
  };
  return (
    <li>
      {words[kind]({ title })}
      {headings.length > 0 ? (
        <ul>
          {headings.map((heading) => (
            <li key={heading}>{heading}</li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** What was read in an earlier version; it stays done. */
function ReadAgain({ open: { course, toReadAgain } }: { open: OpenChanges }) {
  return (
    <section aria-labelledby="again" className="prose">
      <h2 id="again">{m.changes_again()}</h2>
      <p>{m.changes_again_text()}</p>
      <ul>
        {toReadAgain.map((page) => (
          <li key={page.slug}>
            <a href={stepHref(course, page.module, page)}>{page.title}</a>{" "}
            {m.changes_read_at({ number: page.readVersion })}
          </li>
        ))}
      </ul>
    </section>
  );
}
