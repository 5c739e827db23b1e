import { Fragment } from "react";
import type { UnmetClause } from "#app/features/completion/completion.ts";
import {
  clauseInWords,
  namedPages,
} from "#app/features/completion/unmet-in-words.ts";
import { stepHref } from "#app/features/learning/addresses.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";

type Course = { slug: string };

/** What one is missing, as one sentence in which the missing pages are links. */
export function UnmetWithLinks({
  unmet,
  course,
}: {
  unmet: readonly UnmetClause[];
  course: Course;
}) {
  return (
    <>
      {m.my_learning_missing()}:{" "}
      {unmet.map((clause, index) => (
        <Fragment key={index}>
          {index === 0 ? null : "; "}
          {clause.code === "pages-missing" ? (
            <MissingPages clause={clause} course={course} />
          ) : (
            clauseInWords(clause)
          )}
        </Fragment>
      ))}
      .
    </>
  );
}

function MissingPages({
  clause,
  course,
}: {
  clause: Extract<UnmetClause, { code: "pages-missing" }>;
  course: Course;
}) {
  const { pages, hasMore } = namedPages(clause);
  return (
    <>
      {m.unmet_pages({ n: clause.count })} (
      {pages.map(({ id, slug, moduleSlug, title }, index) => (
        <Fragment key={id}>
          {index === 0 ? null : ", "}
          <a href={stepHref(course, { slug: moduleSlug }, { slug })}>
            {title[currentLocale()]}
          </a>
        </Fragment>
      ))}
      {hasMore ? ` ${m.unmet_pages_more()}` : null})
    </>
  );
}
