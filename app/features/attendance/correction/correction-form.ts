import { z } from "zod";
import { saidOf } from "../said.ts";

/** The form of a correction; messages are keys of the catalogues. */
export const correctionForm = z
  .object({
    half: z.enum(["1", "2"], "attendance_error_half").transform(Number),
    was: z.string().max(40),
    said: z.enum(["p", "a"], "attendance_error_said"),
    minutes: z
      .string()
      .regex(/^\d{1,4}$/, "attendance_error_minutes")
      .optional()
      .transform((typed) => Number(typed ?? "0")),
    reason: z
      .string("attendance_error_reason")
      .transform((text) => text.replace(/[\p{Cc}\p{Cf}]/gu, " ").trim())
      .pipe(
        z
          .string()
          .min(10, "attendance_error_reason")
          .max(300, "attendance_error_reason"),
      ),
  })
  .refine(({ said, minutes }) => said === "p" || minutes === 0, {
    path: ["minutes"],
    message: "attendance_error_absent_minutes",
  })
  .transform(({ half, was, said, minutes, reason }) => ({
    half,
    was: saidOf(was.split(",")[half - 1] ?? ""),
    is: { wasPresent: said === "p", minutesMissed: minutes },
    reason,
  }));

/** What was typed, for the page that shows a refused correction again. */
export function typedAgain({
  half,
  is,
  reason,
}: z.output<typeof correctionForm>): Record<string, string> {
  return {
    half: String(half),
    said: is.wasPresent ? "p" : "a",
    minutes: String(is.minutesMissed),
    reason,
  };
}
