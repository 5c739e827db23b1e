import { say } from "#app/i18n/say.ts";
import type { FormReply } from "#app/shared/form.server.ts";

/** The lines of an error summary; each field's control carries its name as id. */
export function errorLines(reply: FormReply | null | undefined) {
  return Object.entries(reply?.errors ?? {}).map(([field, key]) => ({
    href: `#${field}`,
    text: say(key),
  }));
}

/** What a field shows: its message and what was typed. */
export function fieldState(
  reply: FormReply | null | undefined,
  field: string,
): { error?: string; defaultValue?: string } {
  const key = reply?.errors[field];
  const value = reply?.values[field];
  return {
    ...(key === undefined ? {} : { error: say(key) }),
    ...(value === undefined ? {} : { defaultValue: value }),
  };
}
