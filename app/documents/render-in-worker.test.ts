import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { pdfInWorker, RenderThread } from "./render-in-worker.server.ts";
import type { RenderOrder } from "./render-orders.ts";

const template = createRequire(import.meta.url).resolve(
  "#app/features/attendance/documents/attendance-table.typ",
);
const MADE = new Date("2026-11-23T08:00:00Z");
const sheet: RenderOrder = {
  kind: "spreadsheet",
  sheets: [{ name: "One", columns: [{ title: "a", type: "text" }], rows: [] }],
};
const nonsense: RenderOrder = {
  kind: "pdf",
  template,
  inputs: { sheet: "{}" },
  madeAt: MADE,
};

// Starting a thread takes a moment on a busy machine.
describe("the thread for documents", { timeout: 30_000 }, () => {
  test("says why a document could not be made, and makes the next", async () => {
    const thread = new RenderThread({ idleMs: 1 });
    const [first, second] = await Promise.allSettled([
      thread.render(nonsense),
      thread.render(sheet),
    ]);
    expect(first).toMatchObject({
      status: "rejected",
      reason: expect.objectContaining({
        message: expect.stringContaining("attendance-table.typ"),
      }),
    });
    expect(second).toMatchObject({ status: "fulfilled" });
    // By now the thread has been ended, and another one begins.
    expect((await thread.render(sheet)).subarray(0, 2).toString()).toBe("PK");
  });

  test("gives up on what takes too long, and begins anew", async () => {
    const thread = new RenderThread({ timeLimitMs: 0, idleMs: 1 });
    await expect(thread.render(sheet)).rejects.toThrow("No document in 0 ms");
    await expect(thread.render(sheet)).rejects.toThrow("No document in 0 ms");
  });

  test("refuses a template that is not there", async () => {
    await expect(pdfInWorker("/nowhere/no.typ", {}, MADE)).rejects.toThrow();
  });
});
