import type { ReactNode } from "react";
import { Fieldset, type SetText } from "./choices.tsx";
import { describedBy } from "./field.tsx";

type Gap = { kind: "gap"; name: string; label: string; value: string };
type GapPart = { kind: "text"; text: ReactNode } | Gap;

/**
 * Sentences with gaps to write into. A gap has no words of its own beside it, so
 * that `label` names it for those who cannot see where it stands.
 */
export function FillIn({ parts, ...set }: SetText & { parts: GapPart[] }) {
  const firstGap = parts.findIndex(({ kind }) => kind === "gap");
  return (
    <Fieldset {...set}>
      <p className="gaps">
        {parts.map((part, index) =>
          part.kind === "text" ? (
            <span key={index}>{part.text}</span>
          ) : (
            <input
              key={index}
              type="text"
              id={index === firstGap ? set.id : `${set.id}-${index}`}
              name={part.name}
              className="in in--gap"
              defaultValue={part.value}
              aria-label={part.label}
              aria-invalid={set.error ? true : undefined}
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
            />
          ),
        )}
      </p>
    </Fieldset>
  );
}

/**
 * A few words in one's own writing. Nothing is cut off while it is typed: who
 * writes too much is told, and loses nothing.
 */
export function ShortAnswer({
  name,
  label,
  defaultValue,
  ...set
}: SetText & { name: string; label: string; defaultValue: string }) {
  return (
    <Fieldset {...set}>
      <div className="field">
        <label htmlFor={set.id}>{label}</label>
        <input
          type="text"
          id={set.id}
          name={name}
          className="in"
          defaultValue={defaultValue}
          aria-invalid={set.error ? true : undefined}
          aria-describedby={describedBy(set)}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
    </Fieldset>
  );
}
