import { createElement, type ReactNode } from "react";
import {
  describedBy,
  FieldError,
  FieldHint,
  optionLine,
  type Choice,
} from "./field.tsx";

export type SetText = {
  /** The target of the error summary's link: the first control has this id. */
  id: string;
  legend: ReactNode;
  /** When the question is the page's title, or a heading below it. */
  legendAs?: "h1" | "h2" | undefined;
  hint?: ReactNode;
  error?: string | undefined;
};

type Option = { value: string; text: ReactNode; hint?: ReactNode };

/** Controls that answer one question, under the question as their legend. */
export function Fieldset({
  id,
  legend,
  legendAs,
  hint,
  error,
  children,
}: SetText & { children: ReactNode }) {
  return (
    <fieldset
      className={error ? "set set--wrong" : "set"}
      aria-describedby={describedBy({ id, hint, error })}
    >
      <legend>
        {legendAs ? createElement(legendAs, null, legend) : legend}
      </legend>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      <div>{children}</div>
    </fieldset>
  );
}

/** A frame around a question, so that it stands out from the text around it. */
export function QuestionCard({ children }: { children: ReactNode }) {
  return <div className="check">{children}</div>;
}

/** One answer out of several. Nothing is chosen until somebody chooses. */
export function RadioGroup({
  name,
  options,
  defaultValue,
  ...set
}: SetText & {
  name: string;
  options: Option[];
  defaultValue?: string | undefined;
}) {
  return (
    <Fieldset {...set}>
      {options.map((option, i) => (
        <Pick
          key={option.value}
          type="radio"
          id={i === 0 ? set.id : `${set.id}-${i + 1}`}
          name={name}
          option={option}
          chosen={option.value === defaultValue}
        />
      ))}
    </Fieldset>
  );
}

/** Any number of answers. */
export function CheckboxGroup({
  name,
  options,
  defaultValues = [],
  ...set
}: SetText & { name: string; options: Option[]; defaultValues?: string[] }) {
  return (
    <Fieldset {...set}>
      {options.map((option, i) => (
        <Pick
          key={option.value}
          type="checkbox"
          id={i === 0 ? set.id : `${set.id}-${i + 1}`}
          name={name}
          option={option}
          chosen={defaultValues.includes(option.value)}
        />
      ))}
    </Fieldset>
  );
}

type MatchingProps = SetText & {
  /** What is matched; `name` is the field, `value` the choice so far. */
  pairs: {
    name: string;
    left: ReactNode;
    value?: string | undefined;
    error?: string | undefined;
  }[];
  options: Choice[];
  empty: string;
};

/** Each thing on the left gets one of the choices: lists, so that no mouse is needed. */
export function Matching({ pairs, options, empty, ...set }: MatchingProps) {
  return (
    <Fieldset {...set}>
      {pairs.map(({ name, left, value, error }, i) => {
        const id = i === 0 ? set.id : `${set.id}-${i + 1}`;
        return (
          <div className="match" key={name}>
            <FieldError id={id} error={error} />
            <label htmlFor={id}>{left}</label>
            <select
              id={id}
              name={name}
              className="in"
              defaultValue={value ?? ""}
              aria-invalid={error ? true : undefined}
              aria-describedby={describedBy({ id, error })}
            >
              <option value="">{empty}</option>
              {options.map(optionLine)}
            </select>
          </div>
        );
      })}
    </Fieldset>
  );
}

function Pick({
  type,
  id,
  name,
  option,
  chosen,
}: {
  type: "radio" | "checkbox";
  id: string;
  name: string;
  option: Option;
  chosen: boolean;
}) {
  return (
    <label className="opt">
      <input
        type={type}
        id={id}
        name={name}
        value={option.value}
        defaultChecked={chosen}
      />
      <span>
        {option.text}
        {option.hint ? <small>{option.hint}</small> : null}
      </span>
    </label>
  );
}
