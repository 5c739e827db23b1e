import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { Icon } from "./icon.tsx";

/** What every field has around its control. */
export type FieldText = {
  /** Also the target of the error summary's link. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
};

type InputProps = FieldText & { name: string } & Omit<
    ComponentPropsWithoutRef<"input">,
    "id" | "name" | "className" | "style"
  >;

/** The ids that a control names in aria-describedby, or undefined. */
export function describedBy({ id, hint, error }: Omit<FieldText, "label">) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** A message at a field, with its own shape, tied to the field by `describedBy`. */
export function FieldError({ id, error }: Pick<FieldText, "id" | "error">) {
  if (!error) return null;
  return (
    <p className="error" id={`${id}-error`}>
      <Icon name="warning" size={18} />
      <span>{error}</span>
    </p>
  );
}

export function FieldHint({ id, hint }: Pick<FieldText, "id" | "hint">) {
  return hint ? (
    <p className="hint" id={`${id}-hint`}>
      {hint}
    </p>
  ) : null;
}

/** Label, hint and error around one control that carries `id` and `describedBy`. */
function Field({
  id,
  label,
  hint,
  error,
  children,
}: FieldText & { children: ReactNode }) {
  return (
    <div className={error ? "field field--wrong" : "field"}>
      <label htmlFor={id}>{label}</label>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {children}
    </div>
  );
}

/** One line of text. `code` is for certificate codes and the like. */
export function TextInput({
  id,
  label,
  hint,
  error,
  code = false,
  ...rest
}: InputProps & { code?: boolean }) {
  const text = { id, label, hint, error };
  return (
    <Field {...text}>
      <input
        type="text"
        {...rest}
        id={id}
        className={code ? "in in--code" : "in"}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(text)}
      />
    </Field>
  );
}

/**
 * A password, never sent back to the browser and never corrected by it. Say
 * which one by `autoComplete`: `current-password` (the default) or `new-password`.
 */
export function PasswordInput({
  autoComplete = "current-password",
  ...rest
}: Omit<InputProps, "type" | "value" | "defaultValue">) {
  return (
    <TextInput
      {...rest}
      type="password"
      autoComplete={autoComplete}
      spellCheck={false}
      autoCapitalize="none"
    />
  );
}

export type Choice = { value: string; text: string };

/** A list to choose one from. `empty` is the line that chooses nothing. */
export function Select({
  id,
  label,
  hint,
  error,
  options,
  empty,
  ...rest
}: FieldText & {
  name: string;
  options: Choice[];
  empty?: string | undefined;
} & Omit<
    ComponentPropsWithoutRef<"select">,
    "id" | "name" | "className" | "style"
  >) {
  const text = { id, label, hint, error };
  return (
    <Field {...text}>
      <select
        {...rest}
        id={id}
        className="in"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(text)}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map(optionLine)}
      </select>
    </Field>
  );
}

export function optionLine({ value, text }: Choice) {
  return (
    <option key={value} value={value}>
      {text}
    </option>
  );
}
