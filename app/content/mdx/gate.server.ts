import type { Finding } from "#app/content/course.ts";
import type { CheckedPage } from "./gate-contents.ts";
import { checkLimits } from "./gate-limits.ts";
import { type Problem, problem, START } from "./gate-problem.ts";
import { readSource } from "./gate-source.ts";
import { tooComplex } from "./gate-syntax.ts";
import { createGateThread, type GateThread } from "./gate-thread.server.ts";

/** What the gate says of a page; `page` is there when no finding is. */
type PageCheck =
  { findings: Finding[]; page: null } | { findings: []; page: CheckedPage };

export type PageGate = {
  /** Never throws for what an author wrote. Calls wait for one another. */
  checkPage: (source: Uint8Array | string, path: string) => Promise<PageCheck>;
  close: () => Promise<void>;
};

/** An author who sees fifty problems has enough to begin with. */
const MAX_FINDINGS = 50;

/**
 * The gate that every authored page passes before a compiler sees it: limits by
 * counting, then parsing in a thread that can be stopped, then the allow-list.
 * It owns that thread until `close()`.
 */
export function createPageGate({
  parseMs = 2_000,
  memoryMb = 256,
}: { parseMs?: number; memoryMb?: number } = {}): PageGate {
  const thread = createGateThread({ memoryMb });
  let queue: Promise<unknown> = Promise.resolve();

  function checkPage(source: Uint8Array | string, path: string) {
    const check = queue.then(() => checkOne(thread, { source, path, parseMs }));
    queue = check.catch(() => undefined);
    return check;
  }

  async function close() {
    await queue;
    await thread.close();
  }

  return { checkPage, close };
}

async function checkOne(
  thread: GateThread,
  {
    source,
    path,
    parseMs,
  }: { source: Uint8Array | string; path: string; parseMs: number },
): Promise<PageCheck> {
  const read = readSource(source);
  if ("refused" in read) return refusedWith([read.refused], path);
  const limits = checkLimits(read.text);
  if (limits.length > 0) return refusedWith(limits, path);

  const outcome = await thread.inspect(read.text, parseMs);
  if (outcome.kind === "too-slow") return refusedWith([tooSlow()], path);
  if (outcome.kind === "died") return refusedWith([tooComplex()], path);
  const { problems, page } = outcome.inspection;
  if (page === null) return refusedWith(problems, path);
  return { findings: [], page };
}

function refusedWith(problems: Problem[], path: string): PageCheck {
  const findings = problems
    .slice(0, MAX_FINDINGS)
    .map((found): Finding => ({ severity: "error", path, ...found }));
  return { findings, page: null };
}

function tooSlow(): Problem {
  return problem(
    "too-slow",
    START,
    "Puslapio patikra užtruko per ilgai. Dažniausia priežastis – daug to paties ženklo (*, _, [, <) iš eilės arba daug lygių. Supaprastinkite arba padalykite puslapį.",
    "Checking this page took too long. Usually many of one character (*, _, [, <) in a row or many levels are the reason. Make the page simpler or split it.",
  );
}
