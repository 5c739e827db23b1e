import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { oneAtATime } from "./lock.mjs";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gaire-lock-"));
  file = path.join(folder, "preparing");
});
afterEach(() => rmSync(folder, { recursive: true }));

it("lets the second command wait for the first, and says for whom", async () => {
  const events: string[] = [];
  let finish = () => {};
  const first = oneAtATime(
    file,
    () =>
      new Promise<void>((resolve) => {
        finish = () => {
          events.push("first done");
          resolve();
        };
      }),
    () => events.push("first waits"),
  );
  const second = oneAtATime(
    file,
    async () => events.push("second done"),
    (holder) => {
      events.push(`second waits for ${holder}`);
      finish();
    },
  );
  await Promise.all([first, second]);
  expect(events).toEqual([
    `second waits for ${process.pid}`,
    "first done",
    "second done",
  ]);
  expect(existsSync(file)).toBe(false);
});

it("frees the way when the work fails", async () => {
  const work = () => Promise.reject(new Error("no"));
  await expect(oneAtATime(file, work, () => {})).rejects.toThrow("no");
  expect(existsSync(file)).toBe(false);
});

it("passes over a lock whose process is gone", async () => {
  writeFileSync(file, "999999999");
  expect(await oneAtATime(file, async () => "done", never)).toBe("done");
});

function never() {
  throw new Error("should not wait");
}
