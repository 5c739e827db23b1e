/**
 * What a programme asks of a learner before a certificate may be issued. Rules
 * are data, so that a certificate can say which rule it was issued under.
 */
export type CompletionRule = {
  /** Every page and scenario of the course must be marked as done. */
  allPages: boolean;
  /** Percent each quiz must reach; null where quizzes do not count. */
  quizPercent: number | null;
};
