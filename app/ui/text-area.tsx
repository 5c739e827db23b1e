import type { ComponentPropsWithoutRef } from "react";
import {
  describedBy,
  FieldError,
  FieldHint,
  type FieldText,
} from "./field.tsx";

type TextAreaProps = FieldText & { name: string } & Omit<
    ComponentPropsWithoutRef<"textarea">,
    "id" | "name" | "className" | "style" | "maxLength"
  >;

/**
 * Several lines of text, in any direction of writing. Takes no `maxLength`:
 * browsers cut off what is pasted, and say nothing.
 */
export function TextArea({ id, label, hint, error, ...rest }: TextAreaProps) {
  const text = { id, hint, error };
  return (
    <div className={error ? "field field--wrong" : "field"}>
      <label htmlFor={id}>{label}</label>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      <textarea
        rows={6}
        dir="auto"
        {...rest}
        id={id}
        className="in"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(text)}
      />
    </div>
  );
}
