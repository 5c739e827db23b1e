import { describe, expect, test } from "vitest";
import { auditTrailOf } from "#app/audit/audit.queries.server.ts";
import { lina } from "#db/seed/people.ts";
import { testApp } from "#tests/support/test-app.ts";
import {
  findAccountByEmail,
  listDemonstrationPeople,
} from "./accounts.queries.server.ts";
import { createUser, type NewUser } from "./create-user.server.ts";
import { signIn } from "./sign-in.server.ts";

const firstAdministrator: NewUser = {
  name: " Birutė   Jonaitė ",
  email: "Birute@Gaire.example",
  password: "penkios žalios gairės",
  roles: ["admin", "admin"],
  createdBy: "system",
};

describe("createUser", () => {
  test("makes a person who can sign in, with every right on record", async () => {
    const app = testApp();

    const created = await createUser(app, firstAdministrator);

    if (!created.ok) throw new Error("refused");
    const { personId } = created.value;
    expect(listDemonstrationPeople(app.db)).toContainEqual({
      id: personId,
      name: "Birutė Jonaitė",
      institution: null,
      roles: ["admin"],
    });
    expect(
      auditTrailOf(app.db, personId).map(({ action, facts }) => [
        action,
        facts,
      ]),
    ).toEqual([
      ["account.created", null],
      ["role.granted", { role: "admin" }],
    ]);
    const { email, password } = firstAdministrator;
    const attempt = { email, password, address: app.address, previous: null };
    expect(await signIn(app, attempt)).toMatchObject({ ok: true });
  });

  test("refuses an address that has an account, however it is written", async () => {
    const app = testApp();
    const email = lina.email.toUpperCase();

    expect(await createUser(app, { ...firstAdministrator, email })).toEqual({
      ok: false,
      refusal: { code: "email-taken" },
    });
  });

  test.each([
    [{ name: "  " }, { code: "name-missing" }],
    [{ email: "birute" }, { code: "email-invalid" }],
    [{ email: "birute@gaire.example, x@y.lt" }, { code: "email-invalid" }],
    [{ password: "trumpas" }, { code: "password-weak", weakness: "too-short" }],
    [
      { password: "birute-birute-1" },
      { code: "password-weak", weakness: "contains-email" },
    ],
  ])("refuses %o", async (mistake, refusal) => {
    const app = testApp();

    const refused = await createUser(app, {
      ...firstAdministrator,
      ...mistake,
    });

    expect(refused).toEqual({ ok: false, refusal });
    expect(findAccountByEmail(app.db, "birute@gaire.example")).toBeNull();
  });
});
