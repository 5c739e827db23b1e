import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { EmptyState, Panel } from "#app/ui/panel.tsx";
import { LinkRows } from "#app/ui/rows.tsx";
import { catalogueHref, stepHref } from "../addresses.ts";
import { CatalogueFilters, NoMatch } from "./catalogue-filters.tsx";
import { CatalogueRow } from "./catalogue-row.tsx";
import type { MyCourse } from "../course/my-courses.server.ts";
import type { OpenCatalogue } from "./open-catalogue.server.ts";
import { ProgressBar } from "../progress-bar.tsx";

/** The list of courses, with "continue" first for who has begun. */
export function Catalogue({
  open,
  isPreparing,
}: {
  open: OpenCatalogue;
  isPreparing: boolean;
}) {
  return (
    <Page width="list">
      {isPreparing ? (
        <Notice title={m.catalogue_preparing_title()}>
          {m.catalogue_preparing_text()}
        </Notice>
      ) : null}
      <PageHead title={m.catalogue_title()} lede={m.catalogue_lead()} />
      {open.begun ? <Continue course={open.begun} /> : null}
      {open.total > 0 ? (
        <>
          <CatalogueFilters open={open} />
          {open.count > 0 ? <Courses open={open} /> : <NoMatch open={open} />}
        </>
      ) : isPreparing ? null : (
        <EmptyState title={m.catalogue_empty_title()}>
          {m.catalogue_empty_text()}
        </EmptyState>
      )}
    </Page>
  );
}

/** Where somebody stopped, with the one link that goes on. */
function Continue({ course }: { course: MyCourse }) {
  const { resume, progress } = course;
  if (!resume) return null;
  return (
    <Panel
      id="continue"
      title={course.course.title}
      actions={
        <ButtonLink
          href={stepHref(course.course, resume.module, resume.step)}
          iconAfter="arrow-right"
        >
          {m.catalogue_continue()}
        </ButtonLink>
      }
    >
      <p>{m.module_resume({ title: resume.step.title[currentLocale()] })}</p>
      <ProgressBar progress={progress} />
    </Panel>
  );
}

function Courses({ open }: { open: OpenCatalogue }) {
  return (
    <section aria-labelledby="courses">
      <h2 id="courses">{m.catalogue_count({ n: open.count })}</h2>
      <LinkRows>
        {open.courses.map((course) => (
          <CatalogueRow key={course.id} course={course} />
        ))}
      </LinkRows>
      {open.pages > 1 ? <CataloguePager open={open} /> : null}
    </section>
  );
}

function CataloguePager({
  open: { filter, page, pages },
}: {
  open: OpenCatalogue;
}) {
  return (
    <Pager
      label={m.catalogue_pages()}
      previous={
        page > 1
          ? {
              href: catalogueHref(filter, page - 1),
              text: m.catalogue_page_previous(),
            }
          : undefined
      }
      status={<p>{m.catalogue_page_of({ page, pages })}</p>}
    >
      {page < pages ? (
        <ButtonLink
          variant="quiet"
          href={catalogueHref(filter, page + 1)}
          iconAfter="arrow-right"
        >
          {m.catalogue_page_next()}
        </ButtonLink>
      ) : (
        <span />
      )}
    </Pager>
  );
}
