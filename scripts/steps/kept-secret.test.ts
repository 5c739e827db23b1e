import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { weaknessOfSecret } from "#app/server/secret-strength.ts";
import { keptSecret } from "./kept-secret.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gaire-secret-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the secret of a demonstration", () => {
  test("is made once, and good enough for the server", () => {
    const database = path.join(folder, ".data", "gaire.sqlite");
    const secret = keptSecret(database);

    expect(weaknessOfSecret(secret)).toBeNull();
    expect(keptSecret(database)).toBe(secret);
    expect(existsSync(database)).toBe(false);
  });

  test("is another for another database", () => {
    const [one, other] = ["one", "other"].map((name) =>
      keptSecret(path.join(folder, name)),
    );
    expect(one).not.toBe(other);
  });

  test("is in a file that only its owner reads", () => {
    const secret = keptSecret(path.join(folder, "gaire.sqlite"));
    const file = path.join(folder, "gaire.sqlite.secret");

    expect(readFileSync(file, "utf8").trim()).toBe(secret);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});
