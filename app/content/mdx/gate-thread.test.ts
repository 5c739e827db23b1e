import type { Worker } from "node:worker_threads";
import { afterEach, describe, expect, test } from "vitest";
import { createGateThread, type GateThread } from "./gate-thread.server.ts";

/** Never reached; the tests inject a limit of a millisecond where they want one. */
const PATIENT = 300_000;
/** A minute of work or more for any parser: setext headings cost the square of their number. */
const BOMB = `# A\n\n${"a\n=\n".repeat(20_000)}`;
/** A quarter of a million objects in memory. */
const HOARD = `# A\n\n${"- a\n".repeat(25_000)}`;
const SMALL = "# A\n\nTekstas.\n";

let thread: GateThread;

afterEach(() => thread.close());

describe("the gate's thread", { timeout: PATIENT }, () => {
  test("is stopped when a page takes too long", async () => {
    thread = createGateThread({ memoryMb: 256 });

    const started: Worker[] = [];
    process.once("worker", (worker) => started.push(worker));

    const outcome = await thread.inspect(BOMB, 1);

    expect(outcome).toEqual({ kind: "too-slow" });
    // Node's mark of a thread that runs no more.
    expect(started.map(({ threadId }) => threadId)).toEqual([-1]);
  });

  test("is replaced for the next page", async () => {
    thread = createGateThread({ memoryMb: 256 });
    await thread.inspect(BOMB, 1);

    const next = await thread.inspect(SMALL, PATIENT);

    expect(next).toMatchObject({ inspection: { page: { title: "A" } } });
  });

  test("dies alone when a page needs too much memory", async () => {
    thread = createGateThread({ memoryMb: 32 });

    const outcome = await thread.inspect(HOARD, PATIENT);

    expect(outcome).toEqual({ kind: "died" });
    expect(await thread.inspect(SMALL, PATIENT)).toMatchObject({
      kind: "inspected",
    });
  });

  test("may be closed twice, and before it began", async () => {
    thread = createGateThread({ memoryMb: 256 });

    await thread.close();
    await expect(thread.close()).resolves.toBeUndefined();
  });
});
