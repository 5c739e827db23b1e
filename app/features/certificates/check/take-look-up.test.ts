import { describe, expect, test } from "vitest";
import { openDatabase } from "#db/client.server.ts";
import { ona } from "#db/seed/people.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { issued } from "#tests/support/small-register.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";
import { checkFile } from "./check-file.server.ts";
import {
  compareName,
  lookUpCertificate,
} from "./look-up-certificate.server.ts";
import { newPublicCode } from "./public-code.ts";
import { takeLookUp } from "./take-look-up.server.ts";

const NO_FILE = new TextEncoder().encode("nothing of ours");
const refused = { ok: false, refusal: { code: "throttled" } };

function spend(app: TestApp, times = 20): void {
  for (let time = 0; time < times; time++) takeLookUp(app);
}

describe("10,000 guessed codes", () => {
  test("find nothing, and all but twenty are not even looked up", () => {
    const app = testApp();
    publishSmallCourse(app);
    issued(app, ona);
    const told = new Map<string, number>();
    for (let guess = 0; guess < 10_000; guess++) {
      const result = lookUpCertificate(app, newPublicCode());
      const answer = result.ok ? result.value.state : result.refusal.code;
      told.set(answer, (told.get(answer) ?? 0) + 1);
    }
    expect(Object.fromEntries(told)).toEqual({
      unknown: 20,
      throttled: 9_980,
    });
  });
});

describe("look-ups", () => {
  test("are counted together: codes, names and files", async () => {
    const app = testApp();
    spend(app, 17);
    expect(lookUpCertificate(app, newPublicCode()).ok).toBe(true);
    expect(compareName(app, newPublicCode(), "Ona").ok).toBe(true);
    expect((await checkFile(app, NO_FILE)).ok).toBe(true);

    expect(lookUpCertificate(app, newPublicCode())).toMatchObject(refused);
    expect(compareName(app, newPublicCode(), "Ona")).toMatchObject(refused);
    expect(await checkFile(app, NO_FILE)).toMatchObject(refused);
  });

  test("are not forgiven by a restart", () => {
    const app = testApp();
    spend(app);
    const db = openDatabase(app.db.$client.serialize());
    expect(takeLookUp({ ...app, db })).toMatchObject(refused);
  });

  test("are one visitor's for all addresses of an IPv6 connection", () => {
    const app = testApp();
    spend({ ...app, address: "2001:db8:1:2::1" });
    const sameHome = { ...app, address: "2001:db8:1:2:ffff::9" };
    const nextHome = { ...app, address: "2001:db8:1:3::1" };
    expect(takeLookUp(sameHome)).toMatchObject(refused);
    expect(takeLookUp(nextHome).ok).toBe(true);
  });

  test("begin anew after a minute", () => {
    const app = testApp();
    spend(app, 30);
    app.advance(60_000);
    expect(takeLookUp(app).ok).toBe(true);
  });
});
