import { expect, test } from "vitest";
import { RecentlyUsed } from "./recently-used.ts";

test("keeps what was used last, and lets the rest go", () => {
  const cache = new RecentlyUsed<number>(2);
  cache.set("a", 1);
  cache.set("b", 2);
  expect(cache.get("a")).toBe(1);
  cache.set("c", 3);

  expect(cache.get("b")).toBeUndefined();
  expect([cache.get("a"), cache.get("c")]).toEqual([1, 3]);
});

test("a value that is set again takes no second place", () => {
  const cache = new RecentlyUsed<number>(2);
  cache.set("a", 1);
  cache.set("b", 2);
  cache.set("a", 4);

  expect([cache.get("a"), cache.get("b")]).toEqual([4, 2]);
});
