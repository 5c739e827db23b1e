import { expect, test } from "vitest";
import { asta, jonas, lina } from "#db/seed/people.ts";
import { addresses } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { contentsOf } from "#tests/support/database-contents.ts";
import { officeAddresses } from "#tests/support/office-addresses.ts";
import { smallWorld } from "#tests/support/small-world.ts";

/** A check of a list is kept for itself each time; running it is what counts. */
const KEPT_EACH_TIME = ["import-new.tsx"];

const sent = Object.keys(officeAddresses).filter(
  (route) =>
    !KEPT_EACH_TIME.includes(route) &&
    addresses[route]?.(smallWorld()).fields !== undefined,
);

test.each(sent)(
  "what %s sends, sent again, does no more than sent once",
  async (route) => {
    const world = smallWorld();
    const { app } = world;
    const address = addresses[route]?.(world);
    const actor =
      {
        "institution.tsx": jonas,
        "institutions.tsx": asta,
        "parked-mail.tsx": asta,
      }[route] ?? lina;
    const browser = browserOf(app, actor);
    const { path = "", fields } = address ?? {};
    const first = await browser.post(path, fields);
    // A letter that nobody parked cannot be taken up, not even once.
    expect(first.status).toBeLessThan(route === "parked-mail.tsx" ? 410 : 400);
    const once = contentsOf(app.db);
    const again = await browser.post(path, fields);
    expect([302, 200, 404, 409, 422]).toContain(again.status);
    const twice = contentsOf(app.db);
    const changed = Object.keys(once).filter(
      (table) => JSON.stringify(once[table]) !== JSON.stringify(twice[table]),
    );
    expect(changed).toEqual([]);
  },
);
