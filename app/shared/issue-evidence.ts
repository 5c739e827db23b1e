/** What a proposal to certify rested on: states and counts, no answers. */
export type IssueEvidence = {
  /** As the decision was asked for; lists of before kept no name. */
  personName?: string;
  /** Version of the programme whose rule was held against the record. */
  programmeVersion: number;
  /** Minutes of contact and live online sessions: attended, and planned. */
  attendedMinutes: number;
  plannedMinutes: number;
  /** Codes of the clauses that were not met; none for a certificate. */
  unmet: string[];
  /** SHA-256 over the record that the rule was held against. */
  hash: string;
};
