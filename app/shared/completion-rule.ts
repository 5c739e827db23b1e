/**
 * What a programme asks of a learner. Rules are data, so that a certificate can
 * say which rule it was issued under: every clause of a list has to be met.
 */
export type CompletionRule = {
  /** For a certificate, which says that something was achieved. */
  certificate: Clause[];
  /** For a confirmation of participation; null where there is none to have. */
  participation: Clause[] | null;
};

export type Clause =
  /** A share of the planned minutes of all sessions, in person and live online. */
  | { kind: "contact-hours"; percent: number }
  /** Every page and scenario of the programme's modules is done. */
  | { kind: "all-modules" }
  /**
   * The quiz of one module, or of each (`moduleId` null), reaches a percentage,
   * within so many attempts where a number is given.
   */
  | {
      kind: "quiz";
      moduleId: string | null;
      percent: number;
      mostAttempts: number | null;
    }
  /** The measurement was taken, before or after the learning. */
  | { kind: "measurement"; occasion: "before" | "after" };

/** The two documents that the office gives. */
export type DocumentKind = "certificate" | "participation";

/** What most programmes ask: everything read, 70 percent in each quiz. */
export const PAGES_AND_QUIZZES: CompletionRule = {
  certificate: [
    { kind: "all-modules" },
    { kind: "quiz", moduleId: null, percent: 70, mostAttempts: null },
  ],
  participation: null,
};

/** What certificates of before clauses were issued under. */
export type FormerRule = { allPages: boolean; quizPercent: number | null };

/** A rule as it is written now, whenever it was stored. */
export function readRule(stored: CompletionRule | FormerRule): CompletionRule {
  if ("certificate" in stored) return stored;
  const { allPages, quizPercent } = stored;
  return {
    certificate: [
      ...(allPages ? [{ kind: "all-modules" } as const] : []),
      ...(quizPercent === null ? [] : [quizInEach(quizPercent)]),
    ],
    participation: null,
  };
}

function quizInEach(percent: number): Clause {
  return { kind: "quiz", moduleId: null, percent, mostAttempts: null };
}

/** A clause's percentage in hundredths of a percent, as scores are kept. */
export function hundredths(percent: number): number {
  return Math.round(percent * 100);
}

/** The highest percentage that a rule asks for in a module's quiz; null: none. */
export function askedQuizPercent(
  rule: CompletionRule,
  moduleId: string,
): number | null {
  const asked = quizClauses(rule, moduleId).map(({ percent }) => percent);
  return asked.length > 0 ? Math.max(...asked) : null;
}

/** How many attempts at a module's quiz count for a certificate; null: all. */
export function countingAttempts(
  rule: CompletionRule,
  moduleId: string,
): number | null {
  const limits = quizClauses(rule, moduleId).flatMap(
    ({ mostAttempts }) => mostAttempts ?? [],
  );
  return limits.length > 0 ? Math.min(...limits) : null;
}

function quizClauses({ certificate }: CompletionRule, moduleId: string) {
  return certificate.flatMap((clause) =>
    clause.kind === "quiz" &&
    (clause.moduleId === null || clause.moduleId === moduleId)
      ? [clause]
      : [],
  );
}
