import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { readSource } from "./gate-source.ts";
import type {
  RenderReply,
  RenderRequest,
  TrackHtml,
} from "./render-protocol.ts";

export type PageToRender = Omit<RenderRequest, "source"> & {
  /** A page that passed the gate. */
  source: Uint8Array | string;
};

/** Why a page that passed the gate has no HTML; `message` is for the operator, not the author. */
export class PageRenderError extends Error {
  readonly code: "refused" | "too-slow" | "crashed";

  constructor(code: PageRenderError["code"], message: string) {
    super(message);
    this.name = "PageRenderError";
    this.code = code;
  }
}

export type PageRenderer = {
  /** One compilation, one HTML per track. Calls wait for one another. */
  render: (page: PageToRender) => Promise<TrackHtml[]>;
  close: () => Promise<void>;
};

const CHILD_FILE = createRequire(import.meta.url).resolve(
  "#app/content/mdx/render-child.server.ts",
);

/** Node needs nothing; Windows needs its own folder. */
const ENVIRONMENT: NodeJS.ProcessEnv = {
  NODE_ENV: "production",
  ...(process.env["SystemRoot"]
    ? { SystemRoot: process.env["SystemRoot"] }
    : {}),
};

/**
 * Compiles and renders pages in one child process, which has neither secrets nor
 * network. It is killed when a page takes longer than `timeoutMs`, and started
 * again for the next page; its start does not count.
 */
export function createPageRenderer({
  timeoutMs = 30_000,
}: { timeoutMs?: number } = {}): PageRenderer {
  let child: ChildProcess | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  async function renderNow(page: PageToRender): Promise<TrackHtml[]> {
    const request = requestFor(page);
    const isNew = child === null;
    child ??= startChild();
    try {
      return await ask(child, { request, timeoutMs, isNew });
    } catch (error) {
      const isAlive =
        error instanceof PageRenderError && error.code === "refused";
      if (!isAlive) {
        await end(child);
        child = null;
      }
      throw error;
    }
  }

  function render(page: PageToRender) {
    const rendering = queue.then(() => renderNow(page));
    queue = rendering.catch(() => undefined);
    return rendering;
  }

  async function close() {
    await queue;
    if (child) await end(child);
    child = null;
  }

  return { render, close };
}

function requestFor(page: PageToRender): RenderRequest {
  const read = readSource(page.source);
  if ("refused" in read) {
    throw new PageRenderError("refused", read.refused.message.en);
  }
  const { locale, tracks, facts, sources, terms } = page;
  return { source: read.text, locale, tracks, facts, sources, terms };
}

/** It may read this program's code and nothing else; starting esbuild needs a child. */
function startChild(): ChildProcess {
  const root = resolve(CHILD_FILE, "../../../..");
  const modules = join(root, "node_modules");
  const readable = [
    join(root, "app", "*"),
    join(root, "package.json"),
    join(modules, "*"),
    join(realpathSync(modules), "*"),
  ];
  return fork(CHILD_FILE, [], {
    env: ENVIRONMENT,
    execPath: process.execPath,
    execArgv: [
      "--max-old-space-size=512",
      "--permission",
      ...readable.map((path) => `--allow-fs-read=${path}`),
      "--allow-child-process",
      "--disable-warning=SecurityWarning",
    ],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

/** Sends the request once the child is ready and waits for the first of answer, death, time. */
function ask(
  child: ChildProcess,
  {
    request,
    timeoutMs,
    isNew,
  }: { request: RenderRequest; timeoutMs: number; isNew: boolean },
): Promise<TrackHtml[]> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const settle = (act: () => void) => {
      clearTimeout(timer);
      child.off("message", hear).off("exit", die);
      holdProcess(child, false);
      act();
    };
    const fail = (code: PageRenderError["code"], why: string) =>
      settle(() => reject(new PageRenderError(code, why)));
    const die = () => fail("crashed", "The rendering process ended");
    const send = () => {
      timer = setTimeout(
        () => fail("too-slow", "Rendering took too long"),
        timeoutMs,
      );
      child.send(request);
    };
    const hear = (message: RenderReply) => {
      if (message.kind === "ready") send();
      else if (message.kind === "refused") fail("refused", message.why);
      else settle(() => resolve(message.pages));
    };
    child.on("message", hear).on("exit", die);
    holdProcess(child, true);
    if (!isNew) send();
  });
}

/** Kills the child and waits until it is gone, with the memory that it held. */
async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.ref();
  child.kill("SIGKILL");
  await gone;
}

/** Only a page in work keeps the program alive, not an idle child. */
function holdProcess(child: ChildProcess, hold: boolean) {
  if (hold) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}
