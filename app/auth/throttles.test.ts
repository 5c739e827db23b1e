import { describe, expect, test } from "vitest";
import { testApp } from "#tests/support/test-app.ts";
import { networkOf, throttleKey } from "./throttle-key.server.ts";
import {
  deleteOldThrottles,
  takeFromThrottle,
} from "./throttles.queries.server.ts";

const MINUTE = 60_000;

describe("takeFromThrottle", () => {
  test("allows so many in a window, then says how long to wait", () => {
    const app = testApp();
    const take = () => takeThree(app, "door");

    expect([take(), take(), take()].map(({ allowed }) => allowed)).toEqual([
      true,
      true,
      true,
    ]);
    app.advance(MINUTE);
    expect(take()).toEqual({
      allowed: false,
      retryAfterSeconds: 9 * 60,
      isFirstRefusal: true,
    });
    expect(take()).toMatchObject({ allowed: false, isFirstRefusal: false });

    app.advance(9 * MINUTE);
    expect(take()).toMatchObject({ allowed: true, retryAfterSeconds: 0 });
  });

  test("counts each key for itself", () => {
    const app = testApp();
    for (let tries = 0; tries < 4; tries++) takeThree(app, "door");

    expect(takeThree(app, "window")).toMatchObject({ allowed: true });
  });

  test("writes nothing for those who keep on knocking", () => {
    const app = testApp();
    for (let tries = 0; tries < 4; tries++) takeThree(app, "door");
    const before = changesSoFar(app);

    for (let tries = 0; tries < 50; tries++) takeThree(app, "door");

    expect(changesSoFar(app)).toEqual(before);
  });

  test("forgets windows that are long over", () => {
    const app = testApp();
    takeThree(app, "door");

    expect(deleteOldThrottles(app.db, app.clock())).toBe(1);
  });
});

describe("throttleKey", () => {
  const { config } = testApp();

  test("hides the address and depends on the secret", () => {
    const key = throttleKey(config, "sign-in", "192.0.2.1");
    const other = { ...config, secret: "another secret" };

    expect(key).toMatch(/^sign-in:[\w-]{43}$/);
    expect(throttleKey(other, "sign-in", "192.0.2.1")).not.toBe(key);
  });

  test("does not mix up an address with what is counted beside it", () => {
    expect(throttleKey(config, "sign-in-account", "1", "2")).not.toBe(
      throttleKey(config, "sign-in-account", "12"),
    );
  });

  test.each([
    ["192.0.2.1", "192.0.2.1"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:0DB8:0001:0002::1", "2001:db8:1:2"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
    ["::1", "0:0:0:0"],
    ["unknown", "unknown"],
  ])("takes %s as one visitor of %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

function takeThree({ db, clock }: ReturnType<typeof testApp>, key: string) {
  const now = clock();
  return takeFromThrottle(db, { key, limit: 3, windowMs: 10 * MINUTE, now });
}

function changesSoFar({ db }: ReturnType<typeof testApp>) {
  return db.$client.prepare("SELECT total_changes() AS n").get();
}
