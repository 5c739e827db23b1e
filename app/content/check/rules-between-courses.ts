import type { Course, Finding } from "../course.ts";
import { error, startOf } from "./findings.ts";

/**
 * What only shows when several courses are looked at together: an id or a slug
 * that two of them claim. Publishing both would make them one course's versions.
 * Each finding goes with the slug of the course whose `course.yaml` it is about.
 */
export function checkBetweenCourses(
  courses: readonly Pick<Course, "id" | "slug" | "formerSlugs">[],
): { slug: string; finding: Finding }[] {
  const ids = new Map<string, string>();
  const addresses = new Map<string, string>();
  return courses.flatMap(({ id, slug, formerSlugs }) => {
    const sameId = ids.get(id);
    ids.set(id, sameId ?? slug);
    const taken = [slug, ...formerSlugs].filter((one) => addresses.has(one));
    for (const one of [slug, ...formerSlugs])
      addresses.set(one, addresses.get(one) ?? slug);
    return [
      ...(sameId ? [{ slug, finding: idTaken(id, sameId) }] : []),
      ...taken.map((one) => ({
        slug,
        finding: addressTaken(one, addresses.get(one) ?? ""),
      })),
    ];
  });
}

function idTaken(id: string, owner: string): Finding {
  return error(
    startOf("course.yaml"),
    "ids/course-taken",
    `Id ${id} jau turi kursas „${owner}“. Duokite šiam kursui kitą.`,
    `The course “${owner}” has the id ${id} already. Give this course another one.`,
  );
}

function addressTaken(slug: string, owner: string): Finding {
  return error(
    startOf("course.yaml"),
    "slugs/course-taken",
    `Adresas „${slug}“ priklauso kursui „${owner}“. Pavadinkite kitaip arba ištrinkite iš „formerSlugs“.`,
    `The address “${slug}” belongs to the course “${owner}”. Choose another one, or delete it from “formerSlugs”.`,
  );
}
