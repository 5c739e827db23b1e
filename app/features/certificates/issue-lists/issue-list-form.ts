import { z } from "zod";
import { idSchema } from "#app/shared/ids.ts";
import type { Choice } from "./propose-issue-list.server.ts";

/** A form has at most a thousand fields; a list stays well below. */
export const MOST_ON_A_LIST = 500;

const row = z
  .string()
  .transform((text) => text.split(":"))
  .pipe(z.tuple([idSchema("enr"), z.enum(["certificate", "participation"])]))
  .transform(([enrolmentId, kind]): Choice => ({ enrolmentId, kind }));

const issueListForm = z.object({
  step: z.enum(["check", "propose"]),
  choices: z.array(row).max(MOST_ON_A_LIST),
});

export type IssueListForm = z.output<typeof issueListForm>;

/** A person with the document that the page showed, as a field's value. */
export function choiceText({ enrolmentId, kind }: Choice): string {
  return `${enrolmentId}:${kind}`;
}

/** The fields of either step; null for what no page of ours has sent. */
export function readIssueListForm(
  fields: readonly (readonly [string, string])[],
): IssueListForm | null {
  const form = issueListForm.safeParse({
    step: fields.find(([name]) => name === "step")?.[1],
    choices: fields.flatMap(([name, value]) => (name === "row" ? [value] : [])),
  });
  return form.success ? form.data : null;
}
