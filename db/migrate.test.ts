import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { NOW } from "#tests/support/now.ts";
import { openDatabase } from "./client.server.ts";
import { migrateDatabase, newestMigration } from "./migrate.server.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gaire-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("migrateDatabase", () => {
  test("brings an empty database to the newest schema, once", () => {
    const db = open();

    const first = migrateDatabase(db, NOW);
    const second = migrateDatabase(db, NOW);

    expect(first.at(-1)).toBe(newestMigration());
    expect(second).toEqual([]);
  });

  test("finds nothing to do when another process was quicker", () => {
    const [one, other] = [open(), open()];

    migrateDatabase(one, NOW);

    expect(migrateDatabase(other, NOW)).toEqual([]);
  });

  test("refuses a migration that was changed after it ran", () => {
    const db = open();
    migrateDatabase(db, NOW);
    db.$client.exec("UPDATE migrations SET hash = 'another'");

    expect(() => migrateDatabase(db, NOW)).toThrow("was changed after it ran");
  });

  test("leaves nothing behind when a migration fails half way", () => {
    const db = open();
    // The first migration makes this table, among others.
    db.$client.exec("CREATE TABLE quiz_answers (id TEXT) STRICT");

    expect(() => migrateDatabase(db, NOW)).toThrow();

    const tables = db.$client
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all();
    expect(tables).toEqual([{ name: "quiz_answers" }]);
  });
});

function open() {
  return openDatabase(path.join(folder, "gaire.sqlite"));
}
