import type { z } from "zod";

/** What goes back to the page with a form that could not be used. */
export type FormReply = {
  /** Message keys by field name. */
  errors: Record<string, string>;
  /** What was typed, so that nothing is lost. Never a password. */
  values: Record<string, string>;
};

/**
 * No form of ours has as many: a quiz of 50 questions with eight parts each, all
 * on one page, has 450.
 */
const MOST_FIELDS = 1_000;
const MESSAGE_KEY = /^[a-z]+(_[a-z]+)+$/;
const FIELD_NAME = /^[a-zA-Z][\w-]{0,40}$/;

/**
 * The fields of a posted form. A body that is no form, has fields that no form
 * of ours has, or carries files is a bad request: whoever counts on the parser
 * to work on it for seconds gets nothing.
 *
 * @param mostFields more for a form that has a row for each of hundreds of people
 */
export async function readForm(
  request: Request,
  mostFields = MOST_FIELDS,
): Promise<[string, string][]> {
  const fields = [...(await formDataOf(request))];
  const isOurs =
    fields.length <= mostFields &&
    fields.every(
      ([name, value]) => FIELD_NAME.test(name) && typeof value === "string",
    );
  if (!isOurs) throw new Response(null, { status: 400 });
  // Every value was just seen to be a string.
  return fields as [string, string][];
}

/**
 * Parses a posted form whose fields stand once each; of a name sent twice, the
 * last counts. An empty field is a missing one. A form that does not fit comes
 * back with the first message key of each field and with what was typed; one with
 * a mistake that a schema has no words for, such as an id that is none, was sent
 * by no page of ours and is a bad request.
 */
export async function parseForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<
  { ok: true; value: z.output<Schema> } | { ok: false; reply: FormReply }
> {
  const filled = (await readForm(request)).filter(([, value]) => value !== "");
  const parsed = schema.safeParse(Object.fromEntries(filled));
  if (parsed.success) return { ok: true, value: parsed.data };
  const values = filled.filter(([name]) => name !== "password");
  return {
    ok: false,
    reply: {
      errors: firstMistakes(parsed.error.issues),
      values: Object.fromEntries(values),
    },
  };
}

async function formDataOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Response(null, { status: 400 });
  }
}

function firstMistakes(issues: z.core.$ZodIssue[]): Record<string, string> {
  const mistakes: Record<string, string> = {};
  for (const { path, message } of issues) {
    if (!MESSAGE_KEY.test(message)) throw new Response(null, { status: 400 });
    mistakes[String(path[0])] ??= message;
  }
  return mistakes;
}
