import { describe, expect, test } from "vitest";
import { allowAnyone } from "#app/auth/guards.server.ts";
import { lina, ona } from "#db/seed/people.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";
import { disableAccount } from "./accounts.queries.server.ts";
import { signInAs } from "./sign-in-as.server.ts";

describe("signInAs", () => {
  test("is one click in the demonstration world", async () => {
    const app = testApp();

    const signedIn = signInAs(app, { personId: ona.id, previous: null });

    if (!signedIn.ok) throw new Error("refused");
    expect(await actorBehind(app, signedIn.value.cookie)).toMatchObject({
      name: "Ona Žukauskaitė",
      roles: [],
    });
  });

  test.each(["production", "development"] as const)(
    "is not offered in %s",
    (mode) => {
      const app = testApp();
      const context = { ...app, config: { ...app.config, mode } };

      const refused = signInAs(context, { personId: ona.id, previous: null });

      expect(refused).toEqual({ ok: false, refusal: { code: "not-offered" } });
    },
  );

  test("does not know people without an account or with a closed one", () => {
    const app = testApp();
    disableAccount(app.db, lina.id, app.clock());

    for (const personId of ["per_nobody", lina.id] as const) {
      expect(signInAs(app, { personId, previous: null })).toEqual({
        ok: false,
        refusal: { code: "not-found" },
      });
    }
  });
});

function actorBehind(app: TestApp, setCookie: string) {
  const [cookie = ""] = setCookie.split(";");
  const request = new Request("http://gaire.test/lt", {
    headers: { Cookie: cookie },
  });
  return allowAnyone(request, { ...app });
}
