import { expect, test } from "vitest";
import { asta, jonas, lina } from "#db/seed/people.ts";
import { addresses } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { contentsOf } from "#tests/support/database-contents.ts";
import { officeAddresses } from "#tests/support/office-addresses.ts";
import { smallWorld } from "#tests/support/small-world.ts";

const sent = Object.keys(officeAddresses).filter(
  (route) => addresses[route]?.(smallWorld()).fields !== undefined,
);

test.each(sent)(
  "what %s sends, sent twice at once, does no more than sent once",
  async (route) => {
    const world = smallWorld();
    const { app } = world;
    const address = addresses[route]?.(world);
    const actor =
      { "institution.tsx": jonas, "institutions.tsx": asta }[route] ?? lina;
    const browser = browserOf(app, actor);
    const { path = "", fields } = address ?? {};
    const [first] = await Promise.all([browser.post(path, fields)]);
    expect(first?.status).toBeLessThan(400);
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
