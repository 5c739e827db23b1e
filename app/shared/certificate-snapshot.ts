import type { CompletionRule, DocumentKind } from "./completion-rule.ts";
import type { LogoId } from "./ids.ts";
import type { Text } from "./text.ts";

/**
 * Everything a certificate says, as it was on the day of issue. The register
 * keeps it as it stands here; names, titles and rules that change later do not
 * reach it. Read it through `readSnapshot`: certificates of before lack what a
 * certificate says since programmes have versions.
 */
export type CertificateSnapshot = FormerSnapshot & Partial<LaterParticulars>;

/** The same with something for everything. */
export type FullSnapshot = FormerSnapshot & LaterParticulars;

/** What certificates have said from the first day. */
type FormerSnapshot = {
  personName: string;
  institutionName: string | null;
  profession: string | null;
  programme: { code: string; title: Text; approvingAct: Text | null };
  course: { id: string; title: Text; version: number };
  /** Titles of the modules, in order. */
  topics: Text[];
  /** Academic hours of 45 minutes, by form. */
  hours: { contact: number; online: number; selfStudy: number };
  /** First and last day of the learning, `2026-11-22`, in Europe/Vilnius. */
  period: { from: string; to: string };
  rule: CompletionRule;
  place: Text;
  signatory: { name: string; position: Text };
  issuer: { name: Text; legalCode: string };
};

type LaterParticulars = {
  /** Which of the two documents it is. */
  kind: DocumentKind;
  /** Ids of the modules whose titles are the topics, in the same order. */
  moduleIds: string[];
  /** In which language the document is printed. */
  language: "lt" | "en" | "both";
  /** The version of the programme that is printed; null where none was kept. */
  programmeVersion: number | null;
  /** The version of the programme whose rule was held against the record. */
  ruleVersion: number | null;
  /** The project that pays, and what it wants printed. */
  projectCode: string | null;
  funderLine: Text | null;
  /** Pictures at the foot, in order; a logo's row never changes. */
  logos: { id: LogoId; sha256: string; alt: Text }[];
  /** Names of those who led the cohort's sessions, each once, in order of time. */
  trainers: string[];
  /** Minutes of contact and live online sessions; null where there were none. */
  attended: { attendedMinutes: number; plannedMinutes: number } | null;
  /** Who decided on it, and when (UTC, ISO 8601); null for one of before. */
  decision: Decision | null;
  /** SHA-256 over the record that the rule was held against. */
  evidenceHash: string | null;
};

/** Names as they were; with one pair of eyes, both are the same person. */
type Decision = {
  proposedBy: string;
  proposedAt: string;
  approvedBy: string;
  approvedAt: string;
};

/** A snapshot as it is written now, whenever it was taken. */
export function readSnapshot(stored: CertificateSnapshot): FullSnapshot {
  return { ...BEFORE_PROGRAMMES_HAD_VERSIONS, ...stored };
}

const BEFORE_PROGRAMMES_HAD_VERSIONS: LaterParticulars = {
  kind: "certificate",
  moduleIds: [],
  language: "lt",
  programmeVersion: null,
  ruleVersion: null,
  projectCode: null,
  funderLine: null,
  logos: [],
  trainers: [],
  attended: null,
  decision: null,
  evidenceHash: null,
};
