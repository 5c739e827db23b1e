import { compareVersions } from "#app/content/compare-versions.server.ts";
import { findVersion } from "#app/content/content.queries.server.ts";
import type { PublishedVersion } from "#app/content/course.ts";
import {
  findNewestEnrolment,
  type Enrolment,
} from "#app/features/enrolments/enrolments.queries.server.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Locale } from "#app/shared/text.ts";
import type { Db } from "#db/client.server.ts";
import { changedSinceRead } from "../reading/changed-since-read.server.ts";
import type { DoneSteps } from "../done-steps.ts";
import { findDoneSteps } from "../learning.queries.server.ts";

export type OpenChanges = NonNullable<ReturnType<typeof openChanges>>;

/**
 * What is other in the latest version of a course than in the one that a
 * learner follows, and which pages they read before they last changed versions.
 * Null for whoever is not enrolled.
 */
export function openChanges(
  db: Db,
  personId: PersonId,
  latest: PublishedVersion,
  locale: Locale,
) {
  const enrolment = findNewestEnrolment(db, personId, latest.courseId);
  const version = enrolment && findVersion(db, enrolment.courseVersionId);
  if (!version) return null;
  const done = findDoneSteps(db, enrolment.id);
  const { course, number, publishedAt } = version;
  return {
    course: { slug: course.slug, title: course.title[locale] },
    version: { number, publishedAt },
    newer: newerVersion(db, { enrolment, version, latest, done }, locale),
    toReadAgain: pagesToReadAgain(db, { enrolment, version, done }, locale),
  };
}

function newerVersion(
  db: Db,
  {
    enrolment: { track },
    version,
    latest,
    done,
  }: {
    enrolment: Enrolment;
    version: PublishedVersion;
    latest: PublishedVersion;
    done: DoneSteps;
  },
  locale: Locale,
) {
  if (version.id === latest.id) return null;
  const versions = { from: version, to: latest };
  const { modules } = compareVersions(db, versions, { locale, track });
  return {
    id: latest.id,
    number: latest.number,
    publishedAt: latest.publishedAt,
    modules: modules.map(({ title, facts, pages, ...module }) => ({
      ...module,
      title: title[locale],
      facts: facts.map((text) => text[locale]),
      pages: pages.map(({ title, ...page }) => ({
        ...page,
        title: title[locale],
        isDone: done.has(page.pageId),
      })),
    })),
  };
}

function pagesToReadAgain(
  db: Db,
  own: { enrolment: Enrolment; version: PublishedVersion; done: DoneSteps },
  locale: Locale,
) {
  const changed = changedSinceRead(db, own, locale);
  return own.version.course.modules.flatMap((module) =>
    module.pages.flatMap(({ id, slug, title }) => {
      const readVersion = changed.get(id);
      if (readVersion === undefined) return [];
      const page = { slug, title: title[locale], readVersion };
      return [{ ...page, module: { slug: module.slug } }];
    }),
  );
}
