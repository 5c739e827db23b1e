import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { RenderOrder, RenderReply } from "./render-orders.ts";
import type { SpreadsheetSheet } from "./spreadsheet.server.ts";
import type { DocumentFiles } from "./typst.server.ts";

// Not relative to this file, which the web server's build moves elsewhere.
const THREAD = createRequire(import.meta.url).resolve(
  "#app/documents/render-thread.server.ts",
);

/** Far more than 1,000 names take; what is slower has lost its way. */
const TIME_LIMIT_MS = 20_000;
/** A thread that nobody needs gives its fonts' memory back. */
const IDLE_MS = 60_000;

type Task = {
  order: RenderOrder;
  resolve: (bytes: Buffer<ArrayBuffer>) => void;
  reject: (error: Error) => void;
};

/**
 * `renderPdf` in a thread of its own, for a page that somebody waits for: other
 * pages go on meanwhile. One document is made at a time, in the order of asking.
 * Rejects where `renderPdf` throws, and after 20 seconds.
 */
export function pdfInWorker(
  template: string,
  inputs: Record<string, string>,
  madeAt: Date,
  files: DocumentFiles = {},
): Promise<Buffer<ArrayBuffer>> {
  return shared.render({ kind: "pdf", template, inputs, madeAt, files });
}

/** `writeSpreadsheet` in the same thread, in the same way. */
export function spreadsheetInWorker(
  sheets: readonly SpreadsheetSheet[],
): Promise<Buffer<ArrayBuffer>> {
  return shared.render({ kind: "spreadsheet", sheets });
}

/** A thread for documents: begun when needed, ended when idle or stuck. */
export class RenderThread {
  readonly #timeLimitMs: number;
  readonly #idleMs: number;
  readonly #waiting: Task[] = [];
  #running: Task | null = null;
  #thread: Worker | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor({ timeLimitMs = TIME_LIMIT_MS, idleMs = IDLE_MS } = {}) {
    this.#timeLimitMs = timeLimitMs;
    this.#idleMs = idleMs;
  }

  render(order: RenderOrder): Promise<Buffer<ArrayBuffer>> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ order, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    if (this.#running) return;
    clearTimeout(this.#timer);
    this.#running = this.#waiting.shift() ?? null;
    if (this.#running) {
      this.#thread ??= this.#begin();
      this.#thread.postMessage(this.#running.order);
      this.#timer = setTimeout(() => this.#giveUp(), this.#timeLimitMs);
    } else {
      this.#timer = setTimeout(() => this.#end(), this.#idleMs).unref();
    }
  }

  #begin(): Worker {
    const started = new Worker(THREAD, { name: "documents" });
    started.unref(); // The service may end while it idles.
    started.on("message", (reply: RenderReply) => this.#settle(reply));
    const onLoss = (cause: unknown) => {
      if (this.#thread !== started) return;
      this.#thread = null;
      const message = `The thread for documents ended: ${String(cause)}`;
      this.#settle({ ok: false, message });
    };
    started.on("error", onLoss);
    started.on("exit", onLoss);
    return started;
  }

  #settle(reply: RenderReply): void {
    const task = this.#running;
    this.#running = null;
    if (reply.ok) task?.resolve(Buffer.from(reply.bytes));
    else task?.reject(new Error(reply.message));
    this.#next();
  }

  #giveUp(): void {
    this.#end();
    const message = `No document in ${this.#timeLimitMs} ms`;
    this.#settle({ ok: false, message });
  }

  #end(): void {
    const ended = this.#thread;
    this.#thread = null;
    void ended?.terminate();
  }
}

const shared = new RenderThread();
