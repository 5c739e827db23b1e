import { listProgrammes } from "#app/features/cohorts/programmes.queries.server.ts";
import { PIXEL } from "#tests/fixtures/courses/small-course.ts";
import { asta } from "#db/seed/people.ts";
import type { SmallWorld } from "./small-world.ts";

/** The only programme of the small world. */
export function programmePath({ app }: Pick<SmallWorld, "app">): string {
  return `/lt/programmes/${listProgrammes(app.db)[0]?.id}`;
}

/** A programme of the small course that asks for its first module. */
export const PROGRAMME_FIELDS = {
  titleLt: "Pirmi žingsniai visiems",
  titleEn: "First steps for all",
  course: "SML",
  "module-SML-1": "yes",
  contactHours: "8",
  onlineHours: "2",
  selfStudyHours: "6",
  "rule-hours": "on",
  "rule-hours-percent": "80",
  "rule-modules": "on",
  "rule-participation": "none",
  placeLt: "Vilnius",
  placeEn: "Vilnius",
  signatoryEmail: asta.email,
  positionLt: "Vadovė",
  positionEn: "Head",
  documentLanguage: "both",
};

export const COHORT_FIELDS = {
  titleLt: "Gruodžio grupė",
  titleEn: "December cohort",
  startsOn: "2026-12-01",
  endsOn: "2026-12-18",
  seats: "30",
  hasWaitingList: "yes",
};

/** A day of the small world's cohort: 9:00 to 17:00 with an hour of lunch. */
export const SESSION_FIELDS = {
  titleLt: "Antra diena",
  titleEn: "Day two",
  form: "contact",
  place: "Gairių g. 1, Gairiai",
  trainers: "Vytautas Kazlauskas",
  day: "2026-11-26",
  from: "09:00",
  until: "17:00",
  break1From: "12:00",
  break1Until: "13:00",
  halvesAt: "12:30",
};

/** A logo as its form sends it; the smallest PNG unless another file is given. */
export function logoForm(
  bytes: Buffer = PIXEL,
  fileName = "logo.png",
): FormData {
  const form = new FormData();
  form.set("picture", new File([new Uint8Array(bytes)], fileName));
  form.set("altLt", "Gairės ženklas");
  form.set("altEn", "The mark of Gairė");
  return form;
}
