import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

const CERTIFICATE = {
  valid: "ready",
  expired: "expired",
  replaced: "replaced",
  revoked: "revoked",
  unknown: "unknown",
} as const satisfies Record<string, IconName>;

export type CertificateStateName = keyof typeof CERTIFICATE;

/** The answer to "is this certificate true?", as large as it deserves. */
export function CertificateState({
  state,
  title,
  children,
}: {
  state: CertificateStateName;
  /** The answer in a few words; the page's h1. */
  title: string;
  /** What it means, in a sentence or two. */
  children?: ReactNode;
}) {
  return (
    <div className={`verdict verdict--${state}`}>
      <Icon name={CERTIFICATE[state]} size={48} />
      <div className="verdict__body">
        <h1>{title}</h1>
        {children}
      </div>
    </div>
  );
}

/** The outcome of a quiz: the score in large figures, passed or not in words. */
export function ScoreState({
  passed,
  title,
  score,
  children,
}: {
  passed: boolean;
  title: string;
  /** With its unit, for example "86 %". */
  score: string;
  children?: ReactNode;
}) {
  return (
    <div className={`verdict verdict--${passed ? "passed" : "failed"}`}>
      <Icon name={passed ? "done" : "revoked"} size={48} />
      <div className="verdict__body">
        <h2>{title}</h2>
        <p className="score">{score}</p>
        {children}
      </div>
    </div>
  );
}
