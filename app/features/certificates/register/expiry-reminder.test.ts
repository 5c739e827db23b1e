import { describe, expect, test } from "vitest";
import { listMails } from "#app/email/outbox.queries.server.ts";
import {
  enrolledAgain,
  issued,
  office,
  ONA,
  type App,
} from "#tests/support/small-holder.ts";
import { people } from "#db/schema/accounts.ts";
import { lina } from "#db/seed/people.ts";
import { remindOfExpiry } from "./remind-of-expiry.job.server.ts";
import { revokeCertificate } from "./revoke-certificate.server.ts";

const DAY = 86_400_000;
const reason = "Pavardė įrašyta su klaida.";

describe("a reminder", () => {
  const letters = (app: App) =>
    listMails(app.db, 20).map(({ subject }) => subject);

  test("goes out 90, 60, 30 and 7 days before, once each", async () => {
    const world = office();
    const { app } = world;
    issued(world);
    const counts: number[] = [];
    for (let day = 0; day <= 366; day++) {
      await remindOfExpiry(app, {});
      await remindOfExpiry(app, {});
      const sent = letters(app).length;
      if (sent > counts.length) counts.push(365 - day);
      app.advance(DAY);
    }
    expect(counts).toEqual([90, 60, 30, 7]);
    expect(letters(app)[0]).toBe(
      "Pažymėjimas Nr. SML-2026-0001 galioja iki 2027 m. lapkričio 23 d.",
    );
  });

  test("goes out once after a long sleep, in the holder's language", async () => {
    const world = office();
    const { app } = world;
    issued(world);
    app.db.update(people).set({ locale: "en" }).where(ONA).run();
    app.advance(345 * DAY);
    await remindOfExpiry(app, {});
    await remindOfExpiry(app, {});
    expect(letters(app)).toEqual([
      "Certificate No. SML-2026-0001 is valid until 23 November 2027",
    ]);
  });

  test.each<[string, (world: ReturnType<typeof office>) => unknown]>([
    [
      "revoked",
      (world) =>
        revokeCertificate(world.app, {
          certificateId: issued(world),
          ...{ reason, revokedBy: lina },
        }),
    ],
    [
      "renewed",
      (world) => {
        issued(world);
        world.app.advance(DAY);
        const enrolmentId = enrolledAgain(world.app, world.into);
        issued({ app: world.app, enrolmentId });
      },
    ],
  ])("is not sent about one that was %s", async (what, before) => {
    const world = office();
    before(world);
    world.app.advance(358 * DAY);
    await remindOfExpiry(world.app, {});
    // Of the renewed one, the new certificate still has its own end.
    const sent = letters(world.app).filter((one) => one.includes("0001"));
    expect([what, sent]).toEqual([what, []]);
  });
});
