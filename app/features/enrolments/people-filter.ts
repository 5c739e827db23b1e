import { z } from "zod";
import { idSchema } from "#app/shared/ids.ts";
import { ACCESS_STATES } from "./access-state.ts";

/** What a list of people can be narrowed to, beside a name and an institution. */
export const PEOPLE_STATES = [
  "enrolled",
  "withdrawn",
  ...ACCESS_STATES,
] as const;

const filter = z.object({
  q: z.string().trim().max(100).catch(""),
  institution: idSchema("ins").nullable().catch(null),
  state: z.enum(PEOPLE_STATES).nullable().catch(null),
  page: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .catch(1),
});

export type PeopleFilter = z.output<typeof filter>;

/** What an address asks for; what makes no sense in it is not asked for. */
export function peopleFilterIn(request: Request): PeopleFilter {
  const { searchParams } = new URL(request.url);
  return filter.parse({
    q: searchParams.get("q") ?? "",
    institution: searchParams.get("institution"),
    state: searchParams.get("state"),
    page: searchParams.get("page") ?? "1",
  });
}

/** The other way: `?q=ona&page=2`, or nothing. */
export function peopleQuery(asked: PeopleFilter, page: number): string {
  const query = new URLSearchParams();
  if (asked.q) query.set("q", asked.q);
  if (asked.institution) query.set("institution", asked.institution);
  if (asked.state) query.set("state", asked.state);
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `?${query}` : "";
}
