import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

type NavigatorItem = {
  href: string;
  text: string;
  answered: boolean;
  /** "Answered" or "Not answered", in the reader's language. */
  stateText: string;
  current?: boolean | undefined;
};

/** All questions of an attempt and which of them have an answer. */
export function QuizNavigator({
  label,
  items,
}: {
  label: string;
  items: NavigatorItem[];
}) {
  return (
    <nav className="quiz-nav" aria-label={label}>
      <ol className="list">
        {items.map(({ href, text, answered, stateText, current }) => (
          <li key={href}>
            <a
              href={href}
              className={answered ? "quiz-nav__item--done" : undefined}
              aria-current={current ? "step" : undefined}
            >
              <Icon name={answered ? "done" : "not-started"} size={18} />
              {text} <small>{stateText}</small>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/**
 * Where autosave tells how it went (enhance.js). The words live in attributes,
 * so that the script knows no language; `{time}` in `saved` becomes the hour.
 */
export function SaveStatus({
  saving,
  saved,
  notSaved,
  refused,
  children,
}: {
  saving: string;
  saved: string;
  /** The network or the server is away; the script goes on trying. */
  notSaved: string;
  /** The server said no (signed out, attempt over); trying again is useless. */
  refused: string;
  /** What is said before anything changes. */
  children?: ReactNode;
}) {
  return (
    <p
      className="saved"
      role="status"
      data-save-status
      data-saving={saving}
      data-saved={saved}
      data-not-saved={notSaved}
      data-refused={refused}
    >
      {children}
    </p>
  );
}

export type Verdict = "right" | "partly" | "wrong";

type AnswerLine = {
  text: ReactNode;
  /** right, wrong: chosen. missed: right, but not chosen. open: neither. */
  kind: "right" | "wrong" | "missed" | "open";
  /** The kind in words; needed for all but `open`. */
  note?: string | undefined;
  /** Why this answer is right or wrong. */
  why?: ReactNode;
};

const VERDICT: Record<Verdict, { tag: string; icon: IconName }> = {
  right: { tag: "tag tag--ok", icon: "tick" },
  partly: { tag: "tag tag--warn", icon: "in-progress" },
  wrong: { tag: "tag tag--bad", icon: "cross" },
};

const ANSWER: Record<AnswerLine["kind"], IconName> = {
  right: "tick",
  wrong: "cross",
  missed: "tick",
  open: "not-started",
};

/**
 * One question after submission: what was answered, what is right and why, and
 * (`children`) where to read about it. Signs and words, never colour alone.
 */
export function ResultQuestion({
  id,
  position,
  verdict,
  verdictText,
  points,
  question,
  answers,
  children,
}: {
  id: string;
  position: string;
  verdict: Verdict;
  verdictText: string;
  points?: string | undefined;
  question: ReactNode;
  answers: AnswerLine[];
  children?: ReactNode;
}) {
  return (
    <section className="result" aria-labelledby={id}>
      <p className="result__head">
        <span className={VERDICT[verdict].tag}>
          <Icon name={VERDICT[verdict].icon} size={14} />
          {verdictText}
        </span>
        <span className="small">{position}</span>
        {points ? <span className="small">{points}</span> : null}
      </p>
      <h3 id={id}>{question}</h3>
      <ul className="answers">{answers.map(answerLine)}</ul>
      {children}
    </section>
  );
}

function answerLine({ text, kind, note, why }: AnswerLine, index: number) {
  return (
    <li key={index} className={`answers__item--${kind}`}>
      <Icon name={ANSWER[kind]} size={18} />
      <div>
        <p>{text}</p>
        {note ? <p className="answers__note">{note}</p> : null}
        {why ? <p className="answers__why">{why}</p> : null}
      </div>
    </li>
  );
}
