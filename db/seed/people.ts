import type { Actor } from "#app/auth/actor.ts";
import type { InstitutionId } from "#app/shared/ids.ts";

export type SeedPerson = Actor & {
  email: string;
  institutionId: InstitutionId;
};

/** Everybody's password in the demonstration, where it is shown to all. */
export const DEMONSTRATION_PASSWORD = "parodomasis-slaptazodis";

/** Two institutions that do not exist, so that nobody real is spoken of. */
export const institutions = [
  {
    id: "ins_police",
    name: "Gairių apskrities policijos komisariatas",
    municipality: "Gairių r. sav.",
  },
  {
    id: "ins_services",
    name: "Ąžuolyno socialinių paslaugų centras",
    municipality: "Ąžuolyno m. sav.",
  },
] as const;

/**
 * The people everybody knows: the same in the demonstration world and in the
 * tests, so that "Lina may, Darius may not" needs no explanation.
 */
export const ona = learner("ona", "Ona Žukauskaitė", "police");
export const tomas = learner("tomas", "Tomas Jankauskas", "police");
export const ruta = learner("ruta", "Rūta Šimkutė", "police");
export const mindaugas = learner(
  "mindaugas",
  "Mindaugas Černiauskas",
  "social-work",
);
export const egle = learner("egle", "Eglė Balčiūnaitė", "child-rights");
export const jonas = learner("jonas", "Jonas Adomaitis", "police");
export const zivile = learner("zivile", "Živilė Gudaitė", "social-work");
export const vytautas = person("vytautas", "Vytautas Kazlauskas", ["trainer"]);
export const lina = person("lina", "Lina Mockutė", ["coordinator"]);
/** A coordinator who runs no cohort of this world. */
export const darius = person("darius", "Darius Petrauskas", ["coordinator"]);
/** Head of the office: administrator, and signs the certificates. */
export const asta = person("asta", "Asta Vaitkienė", ["admin"]);

export const people: readonly SeedPerson[] = [
  ona,
  tomas,
  ruta,
  mindaugas,
  egle,
  jonas,
  zivile,
  vytautas,
  lina,
  darius,
  asta,
];

function learner(key: string, name: string, profession: string): SeedPerson {
  return { ...person(key, name, []), profession };
}

function person(
  key: string,
  name: string,
  roles: SeedPerson["roles"],
): SeedPerson {
  return {
    id: `per_${key}`,
    name,
    roles,
    profession: null,
    locale: "lt",
    email: `${key}@gaire.example`,
    institutionId: ["mindaugas", "egle", "zivile"].includes(key)
      ? "ins_services"
      : "ins_police",
  };
}
