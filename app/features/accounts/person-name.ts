import { z } from "zod";

/** As long as the line of a certificate that a name stands on. */
const LONGEST = 120;

/**
 * A name as it will be printed, typed into a form: blanks made single, and what
 * pages leave in a text unseen taken out. Refused with a message key each: no
 * name, one that no line holds, and signs that steer the text around them.
 */
export const personName = z
  .string("people_error_name")
  .transform((name) =>
    name
      .toWellFormed()
      .normalize("NFC")
      .replaceAll(/[\u00AD\u200B\uFEFF]/g, "")
      .replaceAll(/\s+/g, " ")
      .trim(),
  )
  .pipe(
    z
      .string()
      .min(1, "people_error_name")
      .refine((name) => [...name].length <= LONGEST, "people_error_name_long")
      .refine(
        (name) => !/[\p{Cc}\p{Cf}\uFFFD]/u.test(name),
        "people_error_name_signs",
      ),
  );
