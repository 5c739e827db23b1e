import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { inTransaction, openDatabase, type Db } from "./client.server.ts";

let folder: string;
let db: Db;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gaire-"));
  db = openDatabase(path.join(folder, "gaire.sqlite"));
  db.run(sql`CREATE TABLE notes (text TEXT NOT NULL) STRICT`);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("openDatabase", () => {
  test("sets every connection to write through to the disk", () => {
    const pragma = (name: string) => db.$client.pragma(name, { simple: true });

    expect(pragma("journal_mode")).toBe("wal");
    expect(pragma("synchronous")).toBe(2);
    expect(pragma("foreign_keys")).toBe(1);
    expect(pragma("busy_timeout")).toBe(5000);
  });
});

describe("inTransaction", () => {
  test("takes the write lock before the work reads anything", () => {
    const other = openDatabase(path.join(folder, "gaire.sqlite"));
    other.$client.pragma("busy_timeout = 0");

    inTransaction(db, () => {
      expect(() =>
        inTransaction(other, () => "nothing was written yet"),
      ).toThrow("database is locked");
    });
  });

  test("undoes everything when the work throws", () => {
    const work = () =>
      inTransaction(db, (tx) => {
        tx.run(sql`INSERT INTO notes VALUES ('half')`);
        throw new Error("the rest failed");
      });

    expect(work).toThrow("the rest failed");
    expect(db.all(sql`SELECT * FROM notes`)).toEqual([]);
  });

  test("refuses work that waits", () => {
    expect(() => inTransaction(db, async () => "later")).toThrow("promise");
  });
});
