import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { certificates } from "#db/schema/certificates.ts";
import { jonas, mindaugas } from "#db/seed/people.ts";
import { newPublicCode } from "#app/features/certificates/check/public-code.ts";
import { newId } from "#app/shared/ids.ts";
import { browserOf } from "#tests/support/browser.ts";
import {
  attributeOf,
  mainOf,
  tagsOf,
  textOf,
  valueOf,
} from "#tests/support/html.ts";
import { looseRegister } from "#tests/support/loose-register.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";

/** Well written, and nobody's: see `EXAMPLE_CODE`. */
const NOBODYS = "7Q3M-K0ZP-4W8X-HT2N-V";

describe("checking a certificate", () => {
  test("finds a valid one by its code, however it is typed", async () => {
    const { app, certificates: known } = smallWorld();
    const code = known.jonas.publicCode;
    const printed = code.replace(/(.{4})(?=.)/g, "$1-");
    for (const typed of [printed, code, ` ${code.toLowerCase()} `]) {
      const found = await browserOf(app).post("/lt/check", { code: typed });
      expect([found.status, found.location]).toEqual([
        302,
        `/lt/check/${printed}`,
      ]);
    }
    const { status, text } = await browserOf(app).get(`/lt/check/${printed}`);
    expect(status).toBe(200);
    expect(textOf(mainOf(text))).toContain("Pažymėjimas galioja");
    expect(textOf(mainOf(text))).toContain("SML-2026-0002");
    expect(textOf(mainOf(text))).toContain("J. A.");
    expect(textOf(mainOf(text))).toContain("Maža programa");
    expect(textOf(mainOf(text))).toContain("Mokymų tarnyba (pavyzdys)");
  });

  test("tells a revoked one, an expired one and an unknown one apart", async () => {
    const { app, certificates: known } = smallWorld();
    const stranger = browserOf(app);
    const revoked = await stranger.get(
      `/en/check/${known.mindaugas.publicCode}`,
    );
    expect(textOf(mainOf(revoked.text))).toContain(
      "The certificate has been revoked Revoked on 23 November 2026.",
    );
    const unknown = await stranger.get(`/en/check/${NOBODYS}`);
    expect(unknown.status).toBe(200);
    expect(textOf(mainOf(unknown.text))).toContain(
      "The register has no such certificate",
    );
    looseRegister(app)
      .db.update(certificates)
      .set({ validUntil: app.clock() })
      .where(eq(certificates.id, known.jonas.id))
      .run();
    app.advance(1);
    const expired = await stranger.get(`/en/check/${known.jonas.publicCode}`);
    expect(textOf(mainOf(expired.text))).toContain(
      "The certificate has expired It was valid until 23 November 2026.",
    );
  });

  test("takes no number for a code", async () => {
    const { app } = smallWorld();
    const typed = await browserOf(app).post("/lt/check", {
      code: "SML-2026-0002",
    });
    expect(typed.status).toBe(422);
    const opened = await browserOf(app).get("/lt/check/SML-2026-0002");
    expect(opened.location).toBe("/lt/check?code=SML-2026-0002");
    const form = await browserOf(app).get("/lt/check?code=SML-2026-0002");
    expect(textOf(form.text)).toContain("Kodą sudaro 17 raidžių ir skaitmenų");
    expect(valueOf(form.text, "code")).toBe("SML-2026-0002");
  });

  test.each(["Jonas Adomaitis", "  JONAS   ADOMAITIS ", "jonas adomaitis"])(
    "says yes to the whole name: %s",
    async (name) => {
      const { text } = await askForName(smallWorld(), name);
      expect(textOf(text)).toContain("Taip: pažymėjimas išduotas asmeniui");
      expect(valueOf(text, "name")).toBe(name.trim());
    },
  );

  test.each(["Adomaitis", "Jonas", "J. A.", "Petras Adomaitis", "%", "*"])(
    "says no to anything else: %s",
    async (name) => {
      const { text } = await askForName(smallWorld(), name);
      expect(textOf(text)).toContain("Ne: pažymėjimas išduotas kitu vardu");
      expect(text).not.toContain(jonas.name);
    },
  );
});

describe("the five states", () => {
  test.each([
    {
      locale: "lt",
      valid: "Pažymėjimas galioja",
      expired: "Pažymėjimo galiojimas baigėsi",
      replaced: "Pažymėjimas pakeistas kitu",
      revoked: "Pažymėjimas panaikintas",
      unknown: "Tokio pažymėjimo registre nėra",
    },
    {
      locale: "en",
      valid: "The certificate is valid",
      expired: "The certificate has expired",
      replaced: "The certificate has been replaced",
      revoked: "The certificate has been revoked",
      unknown: "The register has no such certificate",
    },
  ])("have words of their own: $locale", async ({ locale, ...titles }) => {
    const { app, certificates: known } = smallWorld();
    const look = async (code: string) => {
      const { text } = await browserOf(app).get(`/${locale}/check/${code}`);
      return textOf(mainOf(text));
    };
    const { publicCode, id } = known.jonas;
    expect(await look(publicCode)).toContain(titles.valid);
    expect(await look(NOBODYS)).toContain(titles.unknown);
    expect(await look(known.mindaugas.publicCode)).toContain(titles.revoked);
    const change = (values: Partial<typeof certificates.$inferInsert>) =>
      looseRegister(app)
        .db.update(certificates)
        .set(values)
        .where(eq(certificates.id, id))
        .run();
    change({ validUntil: new Date(app.clock().getTime() - 1) });
    expect(await look(publicCode)).toContain(titles.expired);

    const old = app.db
      .select()
      .from(certificates)
      .where(eq(certificates.id, id))
      .get();
    if (!old) throw new Error("Jonas has no certificate.");
    const newer = { ...old, id: newId("crt", app.clock()), number: 77 };
    app.db
      .insert(certificates)
      .values({
        ...newer,
        ...{ replacesId: id, replacedFor: "correction" },
        publicCode: newPublicCode(),
      })
      .run();
    const replaced = await look(publicCode);
    expect(replaced).toContain(titles.replaced);
    expect(replaced).toContain("SML-2026-0077");
  });
});

describe("the check page", () => {
  test.each(["/lt", "/en"])(
    "shows neither names nor ids, and is in no search engine: %s",
    async (locale) => {
      const world = smallWorld();
      const { app, certificates: known } = world;
      for (const { publicCode } of [known.jonas, known.mindaugas]) {
        const path = `${locale}/check/${publicCode}`;
        const page = await browserOf(app).get(path);
        const data = await browserOf(app).getData(path);

        for (const secret of secretsOf(world)) {
          expect(page.text).not.toContain(secret);
          expect(data.text).not.toContain(secret);
        }
        expect(page.text).not.toMatch(/\b(per|enr|coh|crt|prg|ver|ins)_/);
        expect(data.text).not.toMatch(/\b(per|enr|coh|crt|prg|ver|ins)_/);
        const robots = tagsOf(page.text, "meta").find(
          (tag) => attributeOf(tag, "name") === "robots",
        );
        expect(attributeOf(robots ?? "", "content")).toBe("noindex");
      }
    },
  );
});

describe("trying out codes", () => {
  test("is over after twenty a minute, in words", async () => {
    const { app, certificates: known } = smallWorld();
    const stranger = browserOf(app);
    const path = `/en/check/${NOBODYS}`;
    for (let tries = 0; tries < 20; tries++) {
      expect((await stranger.get(path)).status).toBe(200);
    }
    app.advance(20_000);

    const valid = `/en/check/${known.jonas.publicCode}`;
    const refused = await stranger.get(valid);
    expect(refused.status).toBe(429);
    expect(refused.headers.get("Retry-After")).toBe("40");
    expect(textOf(mainOf(refused.text))).toContain(
      "Too many checks from this address. Try again in 40 s.",
    );
    expect(refused.text).not.toContain("SML-2026");
    const data = await stranger.getData(valid);
    expect(data.status).toBe(429);
    const asked = await stranger.post(valid, { name: jonas.name });
    expect(asked.status).toBe(429);
    expect(textOf(asked.text)).not.toContain("Yes:");

    const elsewhere = browserOf({ ...app, address: "192.0.2.99" });
    expect((await elsewhere.get(valid)).status).toBe(200);
    app.advance(40_000);
    expect((await stranger.get(valid)).status).toBe(200);
  });

  test("counts a name, and the page that answers, like codes", async () => {
    const world = smallWorld();
    for (let tries = 0; tries < 10; tries++) {
      const { status } = await askForName(world, `Jonas ${tries}`);
      expect([tries, status]).toEqual([tries, 200]);
    }
    const { status, text } = await askForName(world, jonas.name);
    expect(status).toBe(429);
    expect(textOf(text)).not.toContain("Taip:");
  });

  test("does not count what is no code", async () => {
    const { app, certificates: known } = smallWorld();
    const stranger = browserOf(app);
    for (let tries = 0; tries < 30; tries++) {
      await stranger.get("/lt/check/not-a-code");
    }
    const page = await stranger.get(`/lt/check/${known.jonas.publicCode}`);
    expect(page.status).toBe(200);
  });
});

function askForName({ app, certificates: known }: SmallWorld, name: string) {
  const path = `/lt/check/${known.jonas.publicCode}`;
  return browserOf(app).post(path, { name });
}

/** What strangers must not learn of the two whose codes they have. */
function secretsOf({ cohortId }: SmallWorld): string[] {
  const reason = "Išduotas per klaidą.";
  return [jonas, mindaugas].flatMap(({ name, email, id }) =>
    [name, ...name.split(" "), email, id].concat(cohortId, reason),
  );
}
