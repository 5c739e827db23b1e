import {
  findLatestVersion,
  findVersion,
} from "#app/content/content.queries.server.ts";
import { courseVersionFor } from "#app/features/cohorts/course-version-for.server.ts";
import { listPeopleById } from "#app/features/cohorts/programmes/programme-choices.queries.server.ts";
import { listLogos } from "#app/features/cohorts/programmes/logos.queries.server.ts";
import type { Programme } from "#app/features/cohorts/programmes.queries.server.ts";
import type { Text } from "#app/shared/text.ts";
import type { Queryable } from "#db/client.server.ts";

type Named = { id: string; title: Text };

/** A version of a programme with the names of everything that it points to. */
export type ProgrammeView = {
  programme: Programme;
  course: Named;
  /** The number of the course version that it names; null: the latest. */
  courseVersion: number | null;
  modules: Named[];
  signatory: { name: string; email: string | null };
  logos: { id: string; alt: Text }[];
  createdBy: string | null;
};

/** Versions of programmes as pages show them, in the order given. */
export function viewProgrammes(
  db: Queryable,
  versions: readonly Programme[],
): ProgrammeView[] {
  const people = listPeopleById(
    db,
    versions.flatMap(({ signatoryId, createdById }) =>
      createdById ? [signatoryId, createdById] : [signatoryId],
    ),
  );
  const logos = listLogos(db);
  return versions.map((programme) => {
    const personOf = (id: string | null) => people.find((one) => one.id === id);
    const signatory = personOf(programme.signatoryId);
    return {
      programme,
      ...courseOf(db, programme),
      signatory: {
        name: signatory?.name ?? "",
        email: signatory?.email ?? null,
      },
      logos: programme.logoIds.flatMap(
        (id) => logos.find((logo) => logo.id === id) ?? [],
      ),
      createdBy: personOf(programme.createdById)?.name ?? null,
    };
  });
}

function courseOf(db: Queryable, programme: Programme) {
  const { courseId, courseVersionId, moduleIds } = programme;
  const version =
    courseVersionFor(db, programme) ?? findLatestVersion(db, courseId);
  const known = version?.course.modules ?? [];
  return {
    course: {
      id: courseId,
      title: version?.course.title ?? { lt: courseId, en: courseId },
    },
    courseVersion: courseVersionId
      ? (findVersion(db, courseVersionId)?.number ?? null)
      : null,
    modules: moduleIds.map((id) => ({
      id,
      title: known.find((one) => one.id === id)?.title ?? { lt: id, en: id },
    })),
  };
}
