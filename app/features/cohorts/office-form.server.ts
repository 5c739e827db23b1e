import type { z } from "zod";
import { readForm, type FormReply } from "#app/shared/form.server.ts";

/** What was typed, and what it means or why it means nothing. */
export type ReadForm<Value> = {
  values: Record<string, string>;
  parsed: { ok: true; value: Value } | { ok: false; reply: FormReply };
};

const MESSAGE_KEY = /^[a-z]+(_[a-z]+)+$/;

/**
 * Like `parseForm`, and keeps what was typed also where the form fits: a use
 * case may yet refuse it, and the page then shows it again.
 */
export async function readOfficeForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<ReadForm<z.output<Schema>>> {
  const filled = (await readForm(request)).filter(([, value]) => value !== "");
  const values = Object.fromEntries(filled);
  const result = schema.safeParse(values);
  if (result.success)
    return { values, parsed: { ok: true, value: result.data } };
  const errors: Record<string, string> = {};
  for (const { path, message } of result.error.issues) {
    // A mistake without words of ours is one that no form of ours can send.
    if (!MESSAGE_KEY.test(message)) throw new Response(null, { status: 400 });
    errors[String(path[0])] ??= message;
  }
  return { values, parsed: { ok: false, reply: { errors, values } } };
}
