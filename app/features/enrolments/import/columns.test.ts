import { describe, expect, test } from "vitest";
import { COLUMNS, readHeader } from "./columns.ts";
import { columnInWords } from "./import-words.ts";

describe("readHeader", () => {
  test.each(["lt", "en"] as const)(
    "knows the columns of the template: %s",
    (locale) => {
      const header = COLUMNS.map((column) => columnInWords(column, locale));
      expect(readHeader(header)).toEqual({ columns: COLUMNS, problems: [] });
    },
  );

  test("does not mind case, accents, blanks, order and our own columns", () => {
    const header = [
      "KLAIDOS",
      "profesija ",
      " EL PASTAS",
      "",
      "vardas, pavarde",
    ];
    expect(readHeader(header)).toEqual({
      columns: [null, "profession", "email", "", "name"],
      problems: [],
    });
  });

  test("names what it does not know, what is doubled and what is missing", () => {
    const header = ["Vardas ir pavardė", "Name", "Asmens kodas"];
    expect(readHeader(header).problems).toEqual([
      { code: "column-twice", name: "Name" },
      { code: "column-unknown", name: "Asmens kodas" },
      { code: "column-missing", column: "email" },
      { code: "column-missing", column: "profession" },
    ]);
  });
});
