import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { verifyPassword } from "#app/auth/passwords.server.ts";
import {
  findAccountByEmail,
  rolesOf,
} from "#app/features/accounts/accounts.queries.server.ts";
import { openDatabase } from "#db/client.server.ts";

const PASSWORD = "penkios žalios gairės";
const birute = [
  ...["--name", "Birutė Jonaitė"],
  ...["--email", "birute@gaire.example"],
];

// A process of its own takes a moment on a busy machine.
describe("user:create", { timeout: 30_000 }, () => {
  test("makes the first administrator, in a database that was not there", async () => {
    const file = newFile();

    const { status, stdout } = userCreate(file, [...birute, "--role", "admin"]);

    expect(stdout).toContain("Birutė Jonaitė can sign in (learner, admin).");
    expect(stdout).not.toContain(PASSWORD);
    expect(status).toBe(0);
    const db = openDatabase(file);
    onTestFinished(() => void db.$client.close());
    const account = findAccountByEmail(db, "birute@gaire.example");
    if (!account) throw new Error("not created");
    expect(rolesOf(db, account.personId)).toEqual(["admin"]);
    expect(await verifyPassword(account.passwordHash, PASSWORD)).toBe(true);
  });

  test.each([
    [[...birute, "--role", "chief"], PASSWORD, "--role is one of"],
    [["--name", "Birutė"], PASSWORD, "Give an e-mail address"],
    [birute, "trumpas", "This password will not do (too-short)"],
  ])("says in one sentence what is wrong with %o", (args, password, reason) => {
    const { status, stderr } = userCreate(newFile(), args, password);

    expect(stderr).toContain(reason);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(status).toBe(1);
  });
});

function newFile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "gaire-user-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return path.join(folder, "data", "gaire.sqlite");
}

function userCreate(file: string, args: string[], password = PASSWORD) {
  return spawnSync(process.execPath, ["scripts/user-create.ts", ...args], {
    input: `${password}\n`,
    encoding: "utf8",
    env: { NODE_ENV: "test", GAIRE_MODE: "development", DATABASE_FILE: file },
  });
}
