import type { CompletionRule } from "./completion-rule.ts";
import type { Text } from "./text.ts";

/**
 * Everything a certificate says, as it was on the day of issue. The register
 * keeps it as it stands here; names, titles and rules that change later do not
 * reach it.
 */
export type CertificateSnapshot = {
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
