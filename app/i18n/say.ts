import { m } from "#app/paraglide/messages.js";

type PlainKey = {
  [Key in keyof typeof m]: Parameters<(typeof m)[Key]> extends [
    inputs?: infer Inputs,
    ...rest: unknown[],
  ]
    ? Record<string, never> extends Inputs
      ? Key
      : never
    : never;
}[keyof typeof m];

/** The text of a message by its key; forms and refusals travel as keys. */
export function say(key: string): string {
  // Only our own schemas and refusals hand keys in; a test walks through them.
  const message = m[key as PlainKey] as (() => string) | undefined;
  if (!message) throw new Error(`There is no message ${key}`);
  return message();
}
