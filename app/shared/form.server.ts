import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";

/** What goes back to the page with a form that could not be used. */
export type FormReply = {
  /** Message keys by field name. */
  errors: Record<string, string>;
  /** What was typed, so that nothing is lost. Never a password. */
  values: Record<string, string>;
};

/** The fields of a posted form; a body that is no form is a bad request. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Response(null, { status: 400 });
  }
}

/**
 * Parses a posted form. A form that does not fit comes back with the first
 * message key of each field and with what was typed.
 */
export async function parseForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<
  { ok: true; value: z.output<Schema> } | { ok: false; reply: FormReply }
> {
  const submission = parseWithZod(await readForm(request), { schema });
  if (submission.status === "success") {
    return { ok: true, value: submission.value };
  }
  const { error, initialValue } = submission.reply({
    hideFields: ["password"],
  });
  const errors = Object.entries(error ?? {}).flatMap(([field, keys]) =>
    keys?.[0] ? [[field, keys[0]] as const] : [],
  );
  const values = Object.entries(initialValue ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return {
    ok: false,
    reply: {
      errors: Object.fromEntries(errors),
      values: Object.fromEntries(values),
    },
  };
}
