import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { readView } from "#app/features/reports/dashboard/matrix.ts";
import { openDashboard } from "#app/features/reports/dashboard/open-dashboard.server.ts";
import { newId } from "#app/shared/ids.ts";
import { certificateDocuments, certificates } from "#db/schema/certificates.ts";
import { cohorts } from "#db/schema/cohorts.ts";
import { enrolments, invitations } from "#db/schema/enrolments.ts";
import { darius, lina } from "#db/seed/people.ts";
import { browserOf } from "#tests/support/browser.ts";
import { dashboardOf, enrolNewcomer } from "#tests/support/dashboard-of.ts";
import { mainOf, textOf } from "#tests/support/html.ts";
import { looseRegister } from "#tests/support/loose-register.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";

const DAY = 24 * 3_600_000;

function exception(world: SmallWorld, kind: string) {
  return dashboardOf(world).exceptions.find((one) => one.kind === kind) ?? null;
}

const namesOf = (items: { subject: unknown }[] = []) =>
  items.map(({ subject }) => subject);

describe("what needs attention", () => {
  test("is told by kind, the gravest first, and each leads to one action", () => {
    const world = smallWorld();
    const { exceptions } = dashboardOf(world);
    const order = exceptions.map(({ kind }) => kind);
    expect(order.indexOf("lists")).toBeLessThan(order.indexOf("failed"));
    expect(order.indexOf("failed")).toBeLessThan(order.indexOf("ready"));
    const { egle, zivile } = world.enrolments;
    expect(exception(world, "failed")).toMatchObject({
      count: 1,
      enrolmentIds: [egle],
      items: [{ subject: "Eglė Balčiūnaitė", path: `/people/${egle}` }],
    });
    expect(exception(world, "ready")).toMatchObject({
      count: 1,
      enrolmentIds: [zivile],
      items: [{ path: "/issue-lists/new", n: 1, of: 0 }],
    });
    expect(exception(world, "lists")?.items).toMatchObject([
      { path: `/issue-lists/${world.issueListId}`, subject: lina.name },
    ]);
  });

  test("names five of a kind, and counts all", () => {
    const world = smallWorld();
    for (let i = 0; i < 8; i++) enrolNewcomer(world, `Vardas Tylenis${i}`, 20);
    const silent = exception(world, "inactive");
    expect(silent?.count).toBeGreaterThanOrEqual(8);
    expect(silent?.items).toHaveLength(5);
    expect(silent?.enrolmentIds).toHaveLength(silent?.count ?? 0);
  });

  test("holds who is silent for two weeks only near the deadline", () => {
    const world = smallWorld();
    enrolNewcomer(world, "Tyli Tylenė", 14);
    enrolNewcomer(world, "Nauja Naujenė", 13);
    const { db } = world.app;
    expect(namesOf(exception(world, "inactive")?.items)).toContain(
      "Tyli Tylenė",
    );
    expect(namesOf(exception(world, "inactive")?.items)).not.toContain(
      "Nauja Naujenė",
    );
    // Three weeks and a day after the Monday of the tests.
    const later = { studyUntil: "2026-12-15" } as const;
    db.update(cohorts).set(later).where(eq(cohorts.id, world.cohortId)).run();
    expect(exception(world, "inactive")).toBeNull();
  });

  test("holds who has not accepted the invitation, until they have an account", () => {
    const world = smallWorld();
    const { app, cohortId } = world;
    const id = enrolNewcomer(world, "Kviesta Kviestenė", 20);
    const { personId } =
      app.db.select().from(enrolments).where(eq(enrolments.id, id)).get() ?? {};
    if (!personId) throw new Error("The newcomer is missing.");
    const expiresAt = new Date(app.clock().getTime() + DAY);
    app.db
      .insert(invitations)
      .values({
        id: newId("inv", app.clock()),
        tokenHash: "0".repeat(64),
        personId,
        cohortId,
        invitedById: lina.id,
        createdAt: app.clock(),
        expiresAt,
      })
      .run();
    expect(exception(world, "invited")?.items).toMatchObject([
      { subject: "Kviesta Kviestenė", at: expiresAt },
    ]);
    // One entry each: she is not called silent as well.
    expect(namesOf(exception(world, "inactive")?.items)).not.toContain(
      "Kviesta Kviestenė",
    );
  });

  test("holds a document that was not made, and one that ends soon", () => {
    const world = smallWorld();
    const { app } = world;
    const { id } = world.certificates.jonas;
    const own = eq(certificates.id, id);
    const inDays = (days: number) =>
      new Date(app.clock().getTime() + days * DAY);
    looseRegister(app)
      .db.update(certificates)
      .set({ validUntil: inDays(91) })
      .where(own)
      .run();
    expect(exception(world, "expiring")).toBeNull();
    looseRegister(app)
      .db.update(certificates)
      .set({ validUntil: inDays(90) })
      .where(own)
      .run();
    expect(exception(world, "expiring")?.items).toMatchObject([
      { subject: "Jonas Adomaitis", path: `/certificates/${id}` },
    ]);

    looseRegister(app)
      .db.delete(certificateDocuments)
      .where(eq(certificateDocuments.certificateId, id))
      .run();
    expect(exception(world, "documents")).toBeNull();
    app.advance(16 * 60_000);
    expect(namesOf(exception(world, "documents")?.items)).toEqual([
      "Jonas Adomaitis",
    ]);
  });

  test("is nothing of another coordinator's", () => {
    const { app, cohortId } = smallWorld();
    const view = readView(new URLSearchParams());
    expect(openDashboard(app, darius, cohortId, view)).toBeNull();
  });
});

test("the drawing has a name, and a table says the same", async () => {
  const world = smallWorld();
  const path = `/en/cohorts/${world.cohortId}`;
  const { text } = await browserOf(world.app, lina).get(path);
  const main = mainOf(text);
  expect(main).toMatch(
    /<svg class="chart"[^>]*role="img" aria-labelledby="trend-says">/,
  );
  expect(textOf(main)).toContain(
    "From 1 November 2026 to 23 November 2026: 6 enrolled, 5 began, 3 finished all modules.",
  );
  expect(textOf(main)).toContain("Show as table");
  expect(main).not.toContain("style=");
});
