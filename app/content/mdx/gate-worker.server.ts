import { parentPort } from "node:worker_threads";
import { inspectPage } from "./gate-inspection.ts";

/** The thread in which pages are parsed: text in, inspection out, one at a time. */
const port = parentPort;
if (!port)
  throw new Error("gate-worker.server.ts runs in a worker thread only");

port.on("message", (text: string) => {
  port.postMessage({ kind: "inspected", inspection: inspectPage(text) });
});
port.postMessage({ kind: "ready" });
