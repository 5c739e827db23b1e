import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chainHead } from "#app/features/certificates/register/append-to-register.server.ts";
import { issueCertificate } from "#app/features/certificates/register/issue-certificate.server.ts";
import { lina } from "#db/seed/people.ts";
import { openDatabase } from "#db/client.server.ts";
import { looseRegister } from "#tests/support/loose-register.ts";
import { cohortOfCrowd, enrolCrowd } from "#tests/support/small-crowd.ts";
import { testApp } from "#tests/support/test-app.ts";

const SCRIPT = new URL("../../scripts/register-verify.ts", import.meta.url);
/** Each process loads slowly on a busy machine. */
const PATIENCE = 60_000;

const folder = mkdtempSync(join(tmpdir(), "gaire-verify-"));
const good = join(folder, "good.db");
const bad = join(folder, "bad.db");
let head = "";

beforeAll(() => {
  const app = testApp();
  const names = ["Ona", "Jonas", "Rūta"];
  for (const enrolmentId of enrolCrowd(app, cohortOfCrowd(app), names))
    expect(issueCertificate(app, { enrolmentId, issuedBy: lina }).ok).toBe(
      true,
    );
  const { position, hash } = chainHead(app.db);
  head = `${position}:${hash}`;
  app.db.$client.exec(`VACUUM INTO '${good}'`);
  app.db.$client.exec(`VACUUM INTO '${bad}'`);
  const altered = openDatabase(bad);
  looseRegister({ db: altered });
  altered.$client.exec(
    `UPDATE certificates SET snapshot = json_set(snapshot, '$.personName', 'Kitas')
     WHERE number = 2`,
  );
  altered.$client.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

function verify(...options: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [SCRIPT.pathname, ...options],
    { encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

describe("npm run register:verify", () => {
  test(
    "finds nothing wrong with a register that is as it was written",
    () => {
      const { status, stdout, stderr } = verify(
        ...["--database", good, "--head", head],
      );
      expect([status, stderr]).toEqual([0, ""]);
      expect(stdout).toContain(`Head ${head}`);
      expect(stdout).toContain("Everything agrees.");
    },
    PATIENCE,
  );

  test(
    "names the place of an alteration",
    () => {
      const { status, stdout, stderr } = verify("--database", bad);
      expect(status).toBe(1);
      expect(stderr).toMatch(/WRONG {2}entry \d+ \(issued crt_\w+\)/);
      expect(stdout).not.toContain("Everything agrees.");
    },
    PATIENCE,
  );

  test(
    "holds the chain against a head that was published",
    () => {
      const [position] = head.split(":");
      const other = `${position}:${"0".repeat(63)}1`;
      const { status, stderr } = verify("--database", good, "--head", other);
      expect(status).toBe(1);
      expect(stderr).toContain(`entry ${position} is not the one that was`);
    },
    PATIENCE,
  );

  test(
    "asks for a head that is one",
    () => {
      const { status, stderr } = verify("--database", good, "--head", "x");
      expect([status, stderr]).toEqual([
        2,
        expect.stringContaining("--head is a position"),
      ]);
    },
    PATIENCE,
  );
});
