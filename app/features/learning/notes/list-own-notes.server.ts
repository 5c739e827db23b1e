import {
  findLatestVersion,
  findVersion,
} from "#app/content/content.queries.server.ts";
import type { Course } from "#app/content/course.ts";
import type { AppContext } from "#app/context.ts";
import type { Actor } from "#app/auth/actor.ts";
import { findNewestEnrolment } from "#app/features/enrolments/enrolments.queries.server.ts";
import type { PersonId } from "#app/shared/ids.ts";
import type { Text } from "#app/shared/text.ts";
import type { Db } from "#db/client.server.ts";
import { listNotesOf, type SealedNote } from "./notes.queries.server.ts";
import { textOf } from "./open-note.server.ts";

/** Where a thing is, and what it is called; the slug is null when it is gone. */
type Named = { id: string; slug: string | null; title: Text };

/** `text` is null when the note cannot be opened: the secret is another one. */
export type ListedNote = {
  course: Named;
  module: Named;
  page: Named;
  text: string | null;
  createdAt: Date;
  updatedAt: Date;
};

/**
 * All of one's own notes, by course and module. Titles are those of the version
 * that the person learns from; what that one does not have is called by its id.
 */
export function listOwnNotes(
  { db, config }: Pick<AppContext, "db" | "config">,
  actor: Pick<Actor, "id">,
): ListedNote[] {
  const notes = listNotesOf(db, actor.id);
  const ids = new Set(notes.map(({ courseId }) => courseId));
  const courses = new Map(
    Array.from(ids, (id) => [id, courseFor(db, actor.id, id)]),
  );
  return notes.map((note) => ({
    ...placeOf(note, courses.get(note.courseId) ?? null),
    text: textOf(config, note),
    createdAt: note.createdAt,
    updatedAt: note.updatedAt,
  }));
}

function courseFor(db: Db, personId: PersonId, courseId: string) {
  const enrolment = findNewestEnrolment(db, personId, courseId);
  const version = enrolment
    ? findVersion(db, enrolment.courseVersionId)
    : findLatestVersion(db, courseId);
  return version?.course ?? null;
}

function placeOf(
  { courseId, moduleId, pageId }: SealedNote,
  course: Course | null,
) {
  const module = course?.modules.find(({ id }) => id === moduleId);
  const page = module?.pages.find(({ id }) => id === pageId);
  return {
    course: named(courseId, course),
    module: named(moduleId, module),
    page: named(pageId, page),
  };
}

function named(
  id: string,
  thing: { slug: string; title: Text } | null | undefined,
): Named {
  if (!thing) return { id, slug: null, title: { lt: id, en: id } };
  return { id, slug: thing.slug, title: thing.title };
}
