import { beforeAll, describe, expect, test } from "vitest";
import { certificates, signingKeys } from "#db/schema/certificates.ts";
import { jonas, lina, ruta } from "#db/seed/people.ts";
import { listProgrammes } from "#app/features/cohorts/programmes.queries.server.ts";
import { browserOf } from "#tests/support/browser.ts";
import { linksOf } from "#tests/support/html.ts";
import { linesOf, readPdf } from "#tests/support/pdf.ts";
import { visit } from "#tests/support/remix.ts";
import { cookieOf } from "#tests/support/sign-in.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";
import type { SeedPerson } from "#db/seed/people.ts";

let world: SmallWorld;

beforeAll(() => {
  world = smallWorld();
});

/** The answer as it goes out, for files that are no pages. */
function fetched(path: string, person?: SeedPerson): Promise<Response> {
  const { app } = world;
  const headers = person ? { Cookie: cookieOf(app, person) } : {};
  return visit(app, new Request(`${app.config.origin}${path}`, { headers }));
}

describe("the credential", () => {
  test("is downloaded as it was stored, by its owner and who keeps it", async () => {
    const path = `/lt/certificates/${world.certificates.jonas.id}/credential`;
    for (const person of [jonas, lina]) {
      const given = await fetched(path, person);
      expect(await given.text()).toBe(`{"of":"${jonas.id}"}\n`);
      expect(Object.fromEntries(given.headers)).toMatchObject({
        "content-type": "application/vc",
        "content-disposition": 'attachment; filename="SML-2026-0002.json"',
        "cache-control": "private, no-store",
      });
    }
    expect((await browserOf(world.app, ruta).get(path)).status).toBe(404);
  });

  test("is offered where the PDF is", async () => {
    const { app, cohortId } = world;
    const { id } = world.certificates.jonas;
    const path = `/lt/certificates/${id}/credential`;
    for (const [person, page] of [
      [jonas, "/lt/my-learning"],
      [lina, `/lt/cohorts/${cohortId}/certificates/${id}`],
    ] as const) {
      const { text } = await browserOf(app, person).get(page);
      expect(linksOf(text).map(({ href }) => href)).toContain(path);
    }
  });
});

describe("the issuer's address", () => {
  test("tells who issues and every public key, and no secret", async () => {
    const given = await fetched("/issuer");
    expect(given.headers.get("content-type")).toContain("application/json");
    expect(given.headers.get("cache-control")).toBe("public, max-age=300");
    const text = await given.text();
    const [key] = world.app.db.select().from(signingKeys).all();
    const id = `http://gaire.test/issuer#${key?.id}`;
    expect(JSON.parse(text)).toMatchObject({
      id: "http://gaire.test/issuer",
      type: ["Profile"],
      name: "Mokymų tarnyba (pavyzdys)",
      verificationMethod: [
        {
          id,
          type: "Multikey",
          controller: "http://gaire.test/issuer",
          publicKeyMultibase: expect.stringMatching(/^z6Mk/),
        },
      ],
      assertionMethod: [id],
    });
    expect(text).not.toContain("secret");
  });
});

describe("a specimen", () => {
  const pathOf = (query = "") =>
    `/lt/programmes/${listProgrammes(world.app.db)[0]?.id}/certificate-preview${query}`;

  test("shows a coordinator what a programme prints, and issues nothing", async () => {
    const before = world.app.db.select().from(certificates).all();
    const given = await fetched(pathOf("?language=both"), lina);
    expect(given.headers.get("content-type")).toBe("application/pdf");
    const pdf = readPdf(Buffer.from(await given.arrayBuffer()));
    expect(pdf.title).toMatch(/^PAVYZDYS – .*XXX-2026-0000 – Vardenė/);
    expect(linesOf(pdf.tags).join(" ")).toContain(
      "SPECIMEN. This is a specimen",
    );
    expect(world.app.db.select().from(certificates).all()).toEqual(before);
  });

  test.each(["?version=99", "?version=x", "?language=de", "?kind=diploma"])(
    "is not there for %s",
    async (query) => {
      const { status } = await browserOf(world.app, lina).get(pathOf(query));
      expect(status).toBe(404);
    },
  );
});
