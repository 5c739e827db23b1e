import { beforeAll, describe, expect, test } from "vitest";
import { auditTrailOf } from "#app/audit/audit.queries.server.ts";
import { allowAnyone } from "#app/auth/guards.server.ts";
import { hashPassword } from "#app/auth/passwords.server.ts";
import type { PersonId } from "#app/shared/ids.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";
import { disableAccount, insertAccount } from "./accounts.queries.server.ts";
import { signIn } from "./sign-in.server.ts";
import { signOut } from "./sign-out.server.ts";

const PASSWORD = "švyturys virš marių";
const MINUTE = 60_000;
let passwordHash = "";

beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});

describe("signIn", () => {
  test("lets a person in and writes it down", async () => {
    const app = officeWithEva();

    const cookie = await cookieAfter(signIn(app, eva()));

    expect(await actorBehind(app, cookie)).toEqual({
      id: "per_eva",
      name: "Eva Norkutė",
      roles: ["coordinator"],
      profession: null,
      locale: "en",
    });
    expect(actionsOn(app, "per_eva")).toEqual(["sign-in.succeeded"]);
  });

  test("finds the account however the address is written", async () => {
    const app = officeWithEva();
    const attempt = eva({ email: "  EVA@Gaire.Example " });

    expect(await signIn(app, attempt)).toMatchObject({ ok: true });
  });

  test("says the same to a wrong password, a stranger and a closed account", async () => {
    const app = officeWithEva();

    const answers = [
      await signIn(app, eva({ password: "not this one at all" })),
      await signIn(app, eva({ email: "nobody@gaire.example" })),
    ];
    disableAccount(app.db, "per_eva", app.clock());
    answers.push(await signIn(app, eva()));

    for (const answer of answers)
      expect(answer).toEqual({ ok: false, refusal: { code: "wrong" } });
    expect(actionsOn(app, "per_eva")).toEqual([
      "sign-in.failed",
      "sign-in.failed",
    ]);
    expect(actionsOn(app, "unknown")).toEqual(["sign-in.failed"]);
  });

  test("does not take a longer password for the one it begins with", async () => {
    const app = officeWithEva();
    const password = PASSWORD.padEnd(5_000, "x");

    expect(await signIn(app, eva({ password }))).toMatchObject({ ok: false });
  });

  test("gives a new id each time and ends the sign-in before", async () => {
    const app = officeWithEva();
    const first = await cookieAfter(signIn(app, eva()));

    const second = await cookieAfter(
      signIn(app, eva({ previous: idIn(first) })),
    );

    expect(idIn(second)).not.toBe(idIn(first));
    expect(await actorBehind(app, first)).toBeNull();
    expect(await actorBehind(app, second)).toMatchObject({ id: "per_eva" });
  });

  test("is not impressed by an id that somebody planted", async () => {
    const app = officeWithEva();
    const planted = "a".repeat(40);

    const cookie = await cookieAfter(signIn(app, eva({ previous: planted })));

    expect(idIn(cookie)).not.toBe(planted);
    expect(await actorBehind(app, `gaire=${planted}`)).toBeNull();
  });

  test("keeps neither the cookie's value nor who was throttled in the database", async () => {
    const app = officeWithEva();
    await signIn(app, eva({ password: "not this one at all" }));

    const cookie = await cookieAfter(
      signIn(app, { ...eva(), email: "eva@gaire.example" }),
    );

    const bytes = app.db.$client.serialize();
    expect(bytes.includes(idIn(cookie))).toBe(false);
    expect(bytes.includes(app.address)).toBe(false);
  });
});

describe("too many tries", () => {
  const wrong = { password: "not this one at all" };

  test("stop an account at its sixth, from that address, for a quarter of an hour", async () => {
    const app = officeWithEva();
    for (let tries = 0; tries < 5; tries++) await signIn(app, eva(wrong));
    app.advance(5 * MINUTE);

    expect(await signIn(app, eva())).toEqual({
      ok: false,
      refusal: { code: "throttled", retryAfterSeconds: 600 },
    });
    expect(await signIn(app, eva({ address: "192.0.2.77" }))).toMatchObject({
      ok: true,
    });

    app.advance(10 * MINUTE);
    expect(await signIn(app, eva())).toMatchObject({ ok: true });
  });

  test("are one line in the audit trail", async () => {
    const app = officeWithEva();
    for (let tries = 0; tries < 9; tries++) await signIn(app, eva(wrong));

    expect(actionsOn(app, "per_eva").filter(isThrottled)).toHaveLength(1);
  });

  test("are forgotten after a right one", async () => {
    const app = officeWithEva();
    for (let round = 0; round < 3; round++) {
      for (let tries = 0; tries < 4; tries++) await signIn(app, eva(wrong));
      expect(await signIn(app, eva())).toMatchObject({ ok: true });
    }
  });

  test("from one address stop it, whoever is named", async () => {
    const app = officeWithEva();
    for (let tries = 0; tries < 100; tries++) {
      await signIn(app, { ...eva(wrong), email: `p${tries}@gaire.example` });
    }

    expect(await signIn(app, eva())).toMatchObject({
      refusal: { code: "throttled" },
    });
  });
});

describe("signOut", () => {
  test("ends the sign-in, so that a copy of the cookie is dead too", async () => {
    const app = officeWithEva();
    const cookie = await cookieAfter(signIn(app, eva()));

    const { cookie: cleared } = signOut(app, { previous: idIn(cookie) });

    expect(cleared).toMatch(/^gaire=; HttpOnly; Max-Age=0; Path=\/; /);
    expect(await actorBehind(app, cookie)).toBeNull();
  });
});

function officeWithEva(): TestApp {
  const app = testApp();
  insertAccount(
    app.db,
    {
      personId: "per_eva",
      name: "Eva Norkutė",
      email: "eva@gaire.example",
      passwordHash,
      roles: ["coordinator"],
      profession: null,
      institutionId: null,
      locale: "en",
    },
    app.clock(),
  );
  return app;
}

function eva(changes: Partial<Parameters<typeof signIn>[1]> = {}) {
  return {
    email: "eva@gaire.example",
    password: PASSWORD,
    address: "192.0.2.1",
    previous: null,
    ...changes,
  };
}

async function cookieAfter(signedIn: ReturnType<typeof signIn>) {
  const result = await signedIn;
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value.cookie;
}

function idIn(setCookie: string): string {
  return /gaire=([^;]*)/.exec(setCookie)?.[1] ?? "";
}

function actorBehind(app: TestApp, setCookie: string) {
  const [cookie = ""] = setCookie.split(";");
  const request = new Request("http://gaire.test/lt", {
    headers: { Cookie: cookie },
  });
  return allowAnyone(request, { ...app });
}

function actionsOn(app: TestApp, subjectId: PersonId | "unknown") {
  return auditTrailOf(app.db, subjectId).map(({ action }) => action);
}

function isThrottled(action: string) {
  return action === "sign-in.throttled";
}
