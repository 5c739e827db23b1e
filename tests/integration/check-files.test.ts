import { describe, expect, test } from "vitest";
import type { RequestContext } from "#app/context.ts";
import { publishedKeys } from "#app/features/certificates/credential/published-keys.server.ts";
import { readRevocationList } from "#app/features/certificates/verifier/revocation-list.ts";
import { jonas, mindaugas } from "#db/seed/people.ts";
import { browserOf } from "#tests/support/browser.ts";
import { mainOf, textOf } from "#tests/support/html.ts";
import { smallWorld } from "#tests/support/small-world.ts";

/** Well written, and nobody's: see `EXAMPLE_CODE`. */
const NOBODYS = "7Q3M-K0ZP-4W8X-HT2N-V";

describe("handing in a file", () => {
  test.each(["lt", "en"])(
    "tells the issued PDF from an altered one: %s",
    async (locale) => {
      const { app, certificates: known } = smallWorld();
      const same = await handIn(app, locale, known.jonas.pdf);
      expect(same.status).toBe(200);
      expect(textOf(mainOf(same.text))).toContain(
        {
          lt: "nepakeistas nė vienas baitas",
          en: "not one byte has been changed",
        }[locale],
      );
      const address = `/lt/check/${known.jonas.publicCode} `;
      const other = Buffer.concat([known.jonas.pdf, Buffer.from(address)]);
      const altered = textOf(mainOf((await handIn(app, locale, other)).text));
      expect(altered).toContain(
        { lt: "Šis failas pakeistas", en: "This file has been altered" }[
          locale
        ],
      );
      expect(altered).toContain("SML-2026-0002");
      expect(altered).not.toContain(jonas.name);

      const unknown = await handIn(app, locale, Buffer.from("%PDF-1.7"));
      expect(textOf(mainOf(unknown.text))).toContain(
        {
          lt: "Tokio failo registre nėra",
          en: "The register has no such file",
        }[locale],
      );
    },
  );

  test("asks for a file, and for one of bearable size", async () => {
    const { app } = smallWorld();
    const none = await handIn(app, "lt", Buffer.alloc(0));
    expect(none.status).toBe(422);
    expect(textOf(none.text)).toContain("Pasirinkite PDF arba JSON failą");
    const large = await handIn(app, "lt", Buffer.alloc(5_000_001));
    expect(large.status).toBe(422);
    expect(textOf(large.text)).toContain("Failas per didelis");
  });

  test("is counted like a code", async () => {
    const { app, certificates: known } = smallWorld();
    for (let tries = 0; tries < 20; tries++) {
      await browserOf(app).get(`/lt/check/${NOBODYS}`);
    }
    const { status, text } = await handIn(app, "lt", known.jonas.pdf);
    expect(status).toBe(429);
    expect(text).not.toContain("SML-2026-0002");
  });

  test("in any other way is a bad request", async () => {
    const { app } = smallWorld();
    const form = new FormData();
    form.append("file", new Blob(["x"]));
    form.append("other", "y");
    const { status } = await browserOf(app).post("/lt/check/file", form);
    expect(status).toBe(400);
  });

  test("is done on a page that search engines leave alone", async () => {
    const { app, certificates: known } = smallWorld();
    const page = await handIn(app, "lt", known.jonas.pdf);
    const form = await browserOf(app).get("/lt/check");
    const code = await browserOf(app).get(
      `/lt/check/${known.jonas.publicCode}`,
    );
    for (const { headers, text } of [page, form, code]) {
      expect(headers.get("X-Robots-Tag")).toBe("noindex");
      expect(text).toContain('<meta name="robots" content="noindex"/>');
    }
  });
});

describe("what anybody may download", () => {
  test("is a signed list of ids that count no longer, of nobody", async () => {
    const world = smallWorld();
    const { app, certificates: known } = world;
    const { headers, text } = await browserOf(app).get("/revocations");
    expect(headers.get("Content-Type")).toContain("application/json");
    const list = await readRevocationList(text, publishedKeys(app));
    expect(list?.revokedCredential).toEqual([
      {
        id: expect.stringContaining(known.mindaugas.id),
        ...{ revoked: true, state: "revoked", on: app.clock().toISOString() },
      },
    ]);
    expect(text).not.toContain(known.mindaugas.publicCode);
    expect(text).not.toContain(mindaugas.name);
    expect(text).not.toContain("Išduotas per klaidą.");
  });

  test("is a verifier that may load nothing, with the keys in it", async () => {
    const { app } = smallWorld();
    const { headers, text } = await browserOf(app).get("/verifier");
    expect(headers.get("Content-Disposition")).toBe(
      'attachment; filename="gaire-verifier.html"',
    );
    const [key] = publishedKeys(app);
    expect(text).toContain(key?.publicKeyMultibase);
    expect(text).toContain("default-src 'none'; script-src 'sha256-");
    expect(text).not.toMatch(/<(script|link|img)[^>]+(src|href)=/);
    expect(text).not.toContain(app.config.secret);
  });
});

function handIn(app: RequestContext, locale: string, bytes: Buffer) {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(bytes)]), "certificate.pdf");
  return browserOf(app).post(`/${locale}/check/file`, form);
}
