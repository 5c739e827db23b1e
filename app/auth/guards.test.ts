import { describe, expect, test } from "vitest";
import { disableAccount } from "#app/features/accounts/accounts.queries.server.ts";
import { signInAs } from "#app/features/accounts/sign-in-as.server.ts";
import type { PersonId } from "#app/shared/ids.ts";
import { lina, ona } from "#db/seed/people.ts";
import { testApp, type TestApp } from "#tests/support/test-app.ts";
import { allowAnyone, requireActor, requireRole } from "./guards.server.ts";
import {
  deleteOldSignIns,
  deleteSignInsOf,
} from "./sign-ins.queries.server.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe("the guards", () => {
  test("know who is asking", async () => {
    const app = testApp();
    const request = asking(cookieOf(app, lina.id));

    expect(await requireActor(request, { ...app })).toEqual({
      id: lina.id,
      name: lina.name,
      roles: ["coordinator"],
      profession: null,
      locale: "lt",
    });
    expect(await allowAnyone(request, { ...app })).toMatchObject({
      id: lina.id,
    });
    expect(await requireRole(request, { ...app }, "coordinator")).toMatchObject(
      {
        id: lina.id,
      },
    );
  });

  test.each([
    [
      "/en/my-learning?from=mail",
      "/en/sign-in?returnTo=%2Fen%2Fmy-learning%3Ffrom%3Dmail",
    ],
    ["/", "/lt/sign-in?returnTo=%2F"],
    ["/dev/mail", "/lt/sign-in?returnTo=%2Fdev%2Fmail"],
  ])("send a stranger from %s to sign in", async (path, target) => {
    const response = await refusalOf(requireActor(asking("", path), testApp()));

    expect(response.status).toBe(302);
    expect(response.headers.get("Location")).toBe(target);
  });

  test("tell a script that asks for JSON 401", async () => {
    const request = asking("", "/lt/quiz", { Accept: "application/json" });

    const response = await refusalOf(requireActor(request, testApp()));

    expect(response.status).toBe(401);
  });

  test("answer 403 to a person without the role", async () => {
    const app = testApp();
    const request = asking(cookieOf(app, ona.id));

    const response = await refusalOf(
      requireRole(request, { ...app }, "coordinator"),
    );

    expect(response.status).toBe(403);
  });

  test.each([
    "",
    "gaire=",
    "gaire=short",
    `gaire=${"a".repeat(40)}`,
    "gaire=%E0%A4%A; other=%",
    `xgaire=${"a".repeat(40)}; =; ;;`,
    `gaire=' OR 1=1 --${"a".repeat(24)}`,
  ])("take the cookie %j for a stranger's", async (cookie) => {
    expect(await allowAnyone(asking(cookie), testApp())).toBeNull();
  });

  test("find our cookie among malformed ones of others", async () => {
    const app = testApp();
    const cookie = `broken=%E0%A4%A; ${cookieOf(app, ona.id)};last`;

    expect(await allowAnyone(asking(cookie), { ...app })).toMatchObject({
      id: ona.id,
    });
  });
});

describe("a sign-in", () => {
  test("ends for a learner after an hour without a word, not before", async () => {
    const app = testApp();
    const cookie = cookieOf(app, ona.id);

    app.advance(HOUR - 1);
    expect(await allowAnyone(asking(cookie), { ...app })).not.toBeNull();
    app.advance(HOUR);
    expect(await allowAnyone(asking(cookie), { ...app })).toBeNull();
  });

  test("ends for staff after half an hour", async () => {
    const app = testApp();
    const cookie = cookieOf(app, lina.id);

    app.advance(30 * MINUTE);

    expect(await allowAnyone(asking(cookie), { ...app })).toBeNull();
  });

  test("goes on while the person works, for twelve hours and no longer", async () => {
    const app = testApp();
    const cookie = cookieOf(app, ona.id);

    for (
      let worked = 0;
      worked < 12 * HOUR - 25 * MINUTE;
      worked += 25 * MINUTE
    ) {
      expect(await allowAnyone(asking(cookie), { ...app })).not.toBeNull();
      app.advance(25 * MINUTE);
    }
    app.advance(25 * MINUTE);

    expect(await allowAnyone(asking(cookie), { ...app })).toBeNull();
  });

  test("is written at most every ten minutes", async () => {
    const app = testApp();
    const cookie = cookieOf(app, ona.id);
    const before = expiryOf(app);

    app.advance(10 * MINUTE - 1);
    await allowAnyone(asking(cookie), { ...app });
    expect(expiryOf(app)).toBe(before);

    app.advance(1);
    await allowAnyone(asking(cookie), { ...app });
    expect(expiryOf(app)).toBe(before + 10 * MINUTE);
  });

  test("ends with the account, and an account enabled again does not revive it", async () => {
    const app = testApp();
    const cookie = cookieOf(app, ona.id);
    disableAccount(app.db, ona.id, app.clock());

    expect(await allowAnyone(asking(cookie), { ...app })).toBeNull();
    app.db.$client.exec("UPDATE accounts SET disabled_at = NULL");
    expect(await allowAnyone(asking(cookie), { ...app })).toBeNull();
  });

  test("is not revived by a clock that is set back", async () => {
    const app = testApp();
    const cookie = cookieOf(app, ona.id);
    app.advance(2 * HOUR);
    await allowAnyone(asking(cookie), { ...app });

    app.advance(-2 * HOUR);

    expect(await allowAnyone(asking(cookie), { ...app })).toBeNull();
  });

  test("can be ended everywhere, for one person alone", async () => {
    const app = testApp();
    const [here, there, other] = [ona, ona, lina].map(({ id }) =>
      cookieOf(app, id),
    );

    deleteSignInsOf(app.db, ona.id);

    expect(await allowAnyone(asking(here), { ...app })).toBeNull();
    expect(await allowAnyone(asking(there), { ...app })).toBeNull();
    expect(await allowAnyone(asking(other), { ...app })).not.toBeNull();
  });

  test("that is old is cleared away, one that is not stays", async () => {
    const app = testApp();
    cookieOf(app, ona.id);
    const begun = app.clock();
    app.advance(HOUR);
    const fresh = cookieOf(app, ona.id);

    expect(deleteOldSignIns(app.db, begun)).toBe(1);
    expect(await allowAnyone(asking(fresh), { ...app })).not.toBeNull();
  });
});

describe("the cookie", () => {
  test("is for the server alone, for this site, for three days more than it lasts", () => {
    expect(setCookieOf(testApp(), ona.id)).toMatch(
      /^gaire=[a-z2-7]{40}; HttpOnly; Max-Age=302400; Path=\/; SameSite=Lax$/,
    );
  });

  test("is bound to the host and to TLS where there is TLS", async () => {
    const app = testApp();
    const config = { ...app.config, origin: "https://gaire.example" };
    const secure = { ...app, config };

    const setCookie = setCookieOf(secure, ona.id);

    expect(setCookie).toMatch(
      /^__Host-gaire=[a-z2-7]{40}; HttpOnly; Max-Age=302400; Path=\/; SameSite=Lax; Secure$/,
    );
    const [cookie = ""] = setCookie.split(";");
    expect(await allowAnyone(asking(cookie), { ...secure })).not.toBeNull();
    const unbound = cookie.replace("__Host-", "");
    expect(await allowAnyone(asking(unbound), { ...secure })).toBeNull();
  });
});

function asking(
  cookie = "",
  path = "/lt/my-learning",
  headers: Record<string, string> = {},
) {
  return new Request(`http://gaire.test${path}`, {
    headers: { Cookie: cookie, ...headers },
  });
}

function setCookieOf(app: TestApp, personId: PersonId): string {
  const signedIn = signInAs(app, { personId, previous: null });
  if (!signedIn.ok) throw new Error(signedIn.refusal.code);
  return signedIn.value.cookie;
}

function cookieOf(app: TestApp, personId: PersonId): string {
  return setCookieOf(app, personId).split(";")[0] ?? "";
}

function expiryOf({ db }: TestApp): number {
  const [row] = db.$client
    .prepare<[], { expires_at: number }>("SELECT expires_at FROM sign_ins")
    .all();
  return row?.expires_at ?? 0;
}

async function refusalOf(guarded: Promise<unknown>): Promise<Response> {
  const thrown: unknown = await guarded.catch((error: unknown) => error);
  if (thrown instanceof Response) return thrown;
  throw new Error("let in");
}
