import { describe, expect, test } from "vitest";
import { testApp } from "#tests/support/test-app.ts";

const sqlite = testApp().db.$client;
const tables = sqlite
  .prepare<[], { name: string; strict: number }>(
    "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%'",
  )
  .all();

describe("the database", () => {
  test.each(tables)("keeps types strictly in $name", ({ strict }) => {
    expect(strict).toBe(1);
  });

  test.each(tables)(
    "has an index for each foreign key of $name",
    ({ name }) => {
      const keys = column<string>(
        'SELECT "from" AS value FROM pragma_foreign_key_list(?)',
        name,
      );
      const covered = new Set([
        ...column<string>(
          `SELECT i.name AS value FROM pragma_index_list(?) l, pragma_index_info(l.name) i
         WHERE i.seqno = 0 AND l.partial = 0`,
          name,
        ),
        ...column<string>(
          "SELECT name AS value FROM pragma_table_info(?) WHERE pk = 1",
          name,
        ),
      ]);
      expect(keys.filter((key) => !covered.has(key))).toEqual([]);
    },
  );

  test("writes to disk before it says yes", () => {
    expect(sqlite.pragma("synchronous", { simple: true })).toBe(2);
    expect(sqlite.pragma("foreign_keys", { simple: true })).toBe(1);
    expect(sqlite.pragma("busy_timeout", { simple: true })).toBe(5000);
    expect(sqlite.pragma("trusted_schema", { simple: true })).toBe(0);
  });

  // A table that a migration builds anew loses its triggers.
  test.each([
    "certificates",
    "certificate_documents",
    "certificate_credentials",
    "certificate_revocations",
    "void_numbers",
    "register_entries",
    "attendance_corrections",
    "audit_events",
  ])("lets no row of %s be changed or taken away", (table) => {
    const triggers = column<string>(
      "SELECT sql AS value FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?",
      table,
    ).join("\n");
    for (const change of ["UPDATE", "DELETE"])
      expect(triggers).toMatch(
        new RegExp(`BEFORE ${change} ON \\W${table}\\W BEGIN SELECT RAISE`),
      );
  });

  test("lets nothing lead out of the register", () => {
    const targets = [
      "certificates",
      "certificate_documents",
      "certificate_revocations",
    ].flatMap((table) =>
      column<string>(
        'SELECT "table" AS value FROM pragma_foreign_key_list(?)',
        table,
      ),
    );
    expect([...new Set(targets)]).toEqual(["certificates"]);
  });
});

function column<Value>(sql: string, parameter: string): Value[] {
  return sqlite
    .prepare<[string], { value: Value }>(sql)
    .all(parameter)
    .map(({ value }) => value);
}
