import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

type NavigatorItem = {
  href: string;
  /** The question's number, by which enhance.js finds the item. */
  number: number;
  text: string;
  answered: boolean;
  /** "Flagged" in the reader's language, where the question is. */
  flagText?: string | undefined;
  /** "Here" in the reader's language, for the question of the page. */
  hereText?: string | undefined;
};

type NavigatorWords = { answered: string; unanswered: string };

/** All questions of an attempt: which have an answer, are flagged, are open now. */
export function QuizNavigator({
  label,
  items,
  words,
}: {
  label: string;
  items: NavigatorItem[];
  words: NavigatorWords;
}) {
  return (
    <nav className="quiz-nav" aria-label={label}>
      <ol className="list">
        {items.map((item) => (
          <li key={item.href}>
            <NavigatorLink item={item} words={words} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function NavigatorLink({
  item: { href, number, text, answered, flagText, hereText },
  words,
}: {
  item: NavigatorItem;
  words: NavigatorWords;
}) {
  return (
    <a
      href={href}
      className={answered ? "quiz-nav__item--done" : undefined}
      aria-current={hereText ? "step" : undefined}
      data-question={number}
      data-answered={words.answered}
      data-unanswered={words.unanswered}
    >
      <Icon name={answered ? "done" : "not-started"} size={18} />
      {text} <small>{answered ? words.answered : words.unanswered}</small>
      {flagText ? (
        <small className="quiz-nav__flag">
          <Icon name="flag" size={18} />
          {flagText}
        </small>
      ) : null}
      {hereText ? <small>{hereText}</small> : null}
    </a>
  );
}

type SaveWords = {
  saving: string;
  /** `{time}` becomes the hour. */
  saved: string;
  /** The network or the server is away; the script goes on trying. */
  notSaved: string;
  /** The same, where the browser keeps nothing. */
  notKept?: string | undefined;
  /** The server said no, for none of the reasons below; trying again is useless. */
  refused: string;
  /** The answer was changed in another window. */
  changedElsewhere?: string | undefined;
  signedOut?: string | undefined;
  alreadySubmitted?: string | undefined;
  timeOver?: string | undefined;
  answerTooLong?: string | undefined;
};

/**
 * Where autosave tells how it went (enhance.js). The words live in attributes,
 * so that the script knows no language; words in [brackets] become a link to the
 * page itself, which then shows how things stand.
 */
export function SaveStatus({
  children,
  ...words
}: SaveWords & {
  /** What is said before anything changes. */
  children?: ReactNode;
}) {
  return (
    <p
      className="saved"
      role="status"
      data-save-status
      data-saving={words.saving}
      data-saved={words.saved}
      data-not-saved={words.notSaved}
      data-not-kept={words.notKept}
      data-refused={words.refused}
      data-changed-elsewhere={words.changedElsewhere}
      data-signed-out={words.signedOut}
      data-already-submitted={words.alreadySubmitted}
      data-time-over={words.timeOver}
      data-answer-too-long={words.answerTooLong}
    >
      {children}
    </p>
  );
}

/**
 * How much time is left, as the server knows it when it makes the page. With
 * scripts the minutes go down quietly, are announced at 10, 5 and 1, and at the end the
 * page goes to `overHref`. Instants are milliseconds of the server's clock.
 */
export function Timer({
  now,
  deadline,
  left,
  overHref,
  children,
}: {
  now: number;
  deadline: number;
  /** Says the minutes that are left. */
  left: (minutes: number | "{minutes}") => string;
  overHref: string;
  /** How the time was reckoned, where somebody has more of it. */
  children?: ReactNode;
}) {
  const minutes = Math.max(0, Math.ceil((deadline - now) / 60_000));
  return (
    <div
      className="timer"
      data-now={now}
      data-deadline={deadline}
      data-over={overHref}
    >
      <p className="timer__left" data-time-left={left("{minutes}")}>
        {left(minutes)}
      </p>
      {children}
      <p className="vh" role="status" data-time-spoken />
    </div>
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
  /** Left out where only the score of the whole is told. */
  verdict?: Verdict | undefined;
  verdictText?: string | undefined;
  points?: string | undefined;
  question: ReactNode;
  answers: AnswerLine[];
  children?: ReactNode;
}) {
  return (
    <section className="result" aria-labelledby={id}>
      <p className="result__head">
        {verdict ? (
          <span className={VERDICT[verdict].tag}>
            <Icon name={VERDICT[verdict].icon} size={14} />
            {verdictText}
          </span>
        ) : null}
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
