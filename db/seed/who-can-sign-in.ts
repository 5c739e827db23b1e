import {
  asta,
  DEMONSTRATION_PASSWORD,
  lina,
  ona,
  ruta,
  vytautas,
  type SeedPerson,
} from "./people.ts";

const CAST: [SeedPerson, string][] = [
  [ona, "police officer, not enrolled yet: try the whole way as her"],
  [ruta, "half way through the first China module"],
  [lina, "coordinator: her cohort has somebody in each state"],
  [vytautas, "trainer"],
  [asta, "head of the office: administrator, signs the certificates"],
];

/**
 * What `npm start` prints at the end: who lives in the demonstration. One click
 * signs in as one of them in demonstration mode; elsewhere the password does.
 */
export function whoCanSignIn(origin: string, isOneClick: boolean): string {
  const width = Math.max(...CAST.map(([{ name }]) => name.length)) + 2;
  const how = isOneClick ? "by one click" : "with the password below";
  return [
    `Sign in ${how} at ${origin}/lt/sign-in, for example as`,
    ...CAST.map(([{ name }, what]) => `  ${name.padEnd(width)}${what}`),
    `E-mail: ${ona.email} and the like; password: ${DEMONSTRATION_PASSWORD}`,
    "Courses that are not published yet are being published in the background; the catalogue says so.",
  ].join("\n");
}
