// The people whom an office has on its list, and the file that Excel makes of it.

export type Listed = { name: string; email: string; isPolice: boolean };

const FIRST = [
  "Agnė",
  "Birutė",
  "Česlova",
  "Danguolė",
  "Jūratė",
  "Šarūnė",
  "Ūla",
  "Žydrė",
];
const LAST = ["Ąžuolienė", "Įkvėptytė", "Lėtaitė", "Žvirblytė"];

/** So many people with names full of Lithuanian letters; each address is its own. */
export function crowd(size: number, list: string): Listed[] {
  return Array.from({ length: size }, (_, at) => ({
    name: `${FIRST[at % FIRST.length]} ${LAST[Math.floor(at / FIRST.length) % LAST.length]}`,
    email: `${list}${at + 1}@gaire.example`,
    isPolice: at % 2 === 0,
  }));
}

/** The list as the Lithuanian Excel saves it: semicolons, Windows-1257, CRLF. */
export function lithuanianCsv(people: readonly Listed[]): Buffer {
  const rows = people.map(({ name, email, isPolice }) =>
    [
      name,
      email,
      isPolice ? "Policija" : "Socialinis darbas",
      isPolice
        ? "Gairių apskrities policijos komisariatas"
        : "Ąžuolyno socialinių paslaugų centras",
      isPolice ? "Gairių r. sav." : "Ąžuolyno m. sav.",
      "moteris",
    ].join(";"),
  );
  const header =
    "Vardas ir pavardė;El. paštas;Profesija;Įstaiga;Savivaldybė;Lytis";
  return inWindows1257([header, ...rows, ""].join("\r\n"));
}

/** The list as it is copied from a spreadsheet: tabs, headers in English. */
export function copiedCells(people: readonly Listed[]): string {
  const rows = people.map(({ name, email, isPolice }) =>
    [name, email, isPolice ? "Police" : "Social work"].join("\t"),
  );
  return ["Full name\tE-mail\tProfession", ...rows].join("\n");
}

/** Node reads the Baltic code page and does not write it. */
function inWindows1257(text: string): Buffer {
  const decoder = new TextDecoder("windows-1257");
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [
      decoder.decode(Uint8Array.of(byte)),
      byte,
    ]),
  );
  return Buffer.from(
    Array.from(text, (letter) => {
      const byte = byteOf.get(letter);
      if (byte === undefined) throw new Error(`Not in Windows-1257: ${letter}`);
      return byte;
    }),
  );
}
