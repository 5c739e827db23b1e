/**
 * The thread that makes documents while somebody waits for them; started by
 * `render-in-worker.server.ts`. It has no database and keeps nothing but fonts.
 */
import { parentPort } from "node:worker_threads";
import type { RenderOrder, RenderReply } from "./render-orders.ts";
import { writeSpreadsheet } from "./spreadsheet.server.ts";
import { renderPdf } from "./typst.server.ts";

if (!parentPort) throw new Error("Started by renderInWorker, not by hand.");
const port = parentPort;

port.on("message", (order: RenderOrder) => {
  void answer(order).then((reply) => port.postMessage(reply));
});

async function answer(order: RenderOrder): Promise<RenderReply> {
  try {
    return { ok: true, bytes: await render(order) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, message };
  }
}

async function render(order: RenderOrder): Promise<Uint8Array> {
  if (order.kind === "spreadsheet") return writeSpreadsheet(order.sheets);
  const { template, inputs, madeAt, files } = order;
  return renderPdf(template, inputs, madeAt, files);
}
