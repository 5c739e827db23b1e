import { parseArgs } from "node:util";
import { z } from "zod";
import { accept, refuse, type Result } from "#app/shared/result.ts";

/** What can be measured, in the order of the table. */
export const TARGETS = [
  "bare",
  "trivial",
  "catalogue",
  "learning",
  "module",
  "quiz",
  "answer",
  "submission",
] as const;

/** What is studied after the table, each with words of its own. */
export const STUDIES = [
  "search",
  "memory",
  "growth",
  "dashboard",
  "import",
  "check",
  "batch",
] as const;

export type TargetName = (typeof TARGETS)[number];

const wholeNumber = (least: number, most: number) => {
  const range = `is a whole number from ${least} to ${most}`;
  return z.coerce.number(range).int(range).min(least, range).max(most, range);
};

const optionsSchema = z.strictObject({
  seconds: wholeNumber(1, 600).default(4),
  runs: wholeNumber(1, 99).default(5),
  connections: wholeNumber(1, 1000).default(16),
  learners: wholeNumber(1, 10_000).default(400),
  only: z
    .array(
      z.enum(
        [...TARGETS, ...STUDIES],
        `is one of ${[...TARGETS, ...STUDIES].join(", ")}`,
      ),
    )
    .default([...TARGETS, ...STUDIES]),
  gzip: z.boolean().default(false),
  profile: z.boolean().default(false),
});

export type Options = z.output<typeof optionsSchema>;

/**
 * The options of `npm run bench`, from its command line. Refused with one
 * sentence for the terminal for each mistake.
 */
export function parseOptions(args: string[]): Result<Options, string> {
  let values: unknown;
  try {
    values = parseArgs({ args, options: DECLARED }).values;
  } catch (error) {
    // parseArgs throws what it has to say to the person who typed.
    return refuse(error instanceof Error ? error.message : String(error));
  }
  const parsed = optionsSchema.safeParse(values);
  if (parsed.success) return accept(parsed.data);
  const lines = parsed.error.issues.map(
    ({ path, message }) => `--${String(path[0])} ${message}.`,
  );
  return refuse(lines.join("\n"));
}

const DECLARED = {
  seconds: { type: "string" },
  runs: { type: "string" },
  connections: { type: "string" },
  learners: { type: "string" },
  only: { type: "string", multiple: true },
  gzip: { type: "boolean" },
  profile: { type: "boolean" },
} as const;
