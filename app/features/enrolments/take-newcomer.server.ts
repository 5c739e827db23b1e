import type { AppContext } from "#app/context.ts";
import { listInstitutions } from "#app/features/accounts/institutions.queries.server.ts";
import type { FormReply } from "#app/shared/form.server.ts";
import type { Locale } from "#app/shared/text.ts";
import type { AddPersonRefusal } from "./add-person.server.ts";
import {
  tracksOf,
  type CohortWithProgramme,
} from "./enrol-in-cohort.server.ts";
import type { PersonChoices } from "./person-fields.tsx";

/** What can be chosen in a form about a person of a cohort. */
export function choicesFor(
  { db }: Pick<AppContext, "db">,
  cohort: CohortWithProgramme,
  locale: Locale,
): PersonChoices {
  return {
    tracks: tracksOf({ published: db, cohort }).map(({ id, title }) => ({
      value: id,
      text: title[locale],
    })),
    institutions: listInstitutions(db).map(({ id, name }) => ({
      value: id,
      text: name,
    })),
  };
}

const MISTAKES: Record<
  Exclude<AddPersonRefusal["code"], "not-found">,
  [field: string, message: string]
> = {
  letters: ["name", "people_error_name_letters"],
  "same-name": ["name", "people_error_same_name"],
  "unknown-track": ["track", "people_error_track"],
  full: ["name", "people_error_full"],
  closed: ["name", "people_error_closed"],
};

/** What a refusal says at which field, with what was typed. */
export function refusedNewcomer(
  code: Exclude<AddPersonRefusal["code"], "not-found">,
  values: Record<string, string>,
): FormReply {
  const [field, message] = MISTAKES[code];
  return { errors: { [field]: message }, values };
}
