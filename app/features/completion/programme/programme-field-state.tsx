import { fieldState } from "#app/ui/form-reply.ts";
import type { ProgrammeReply } from "./read-programme-form.server.ts";

export type Shown = {
  /** What stands in the fields: what was typed, or what is stored. */
  values: Record<string, string>;
  reply: ProgrammeReply | undefined;
};

/** Name, value and message of a field. */
export function field(name: string, { values, reply }: Shown) {
  return {
    id: name,
    name,
    defaultValue: values[name],
    error: fieldState(reply, name).error,
  };
}
