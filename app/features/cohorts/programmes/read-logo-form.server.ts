import { z } from "zod";
import type { FormReply } from "#app/shared/form.server.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import { lineOf } from "../office-text.ts";
import { redrawLogo } from "./redraw-logo.server.ts";

const Words = z.object({
  altLt: lineOf("logo_error_alt"),
  altEn: lineOf("logo_error_alt"),
});

const PROBLEMS = {
  format: "logo_error_format",
  "too-large": "logo_error_large",
} as const;

/** A new logo, drawn anew, with its words; refused as the page's form says. */
export async function readLogoForm(
  request: Request,
): Promise<
  Result<{ png: Buffer; alt: { lt: string; en: string } }, FormReply>
> {
  const form = await formOf(request);
  const { altLt, altEn } = Object.fromEntries(
    ["altLt", "altEn"].map((name) => {
      const typed = form.get(name);
      return [name, typeof typed === "string" ? typed : ""];
    }),
  );
  const values = { altLt: altLt ?? "", altEn: altEn ?? "" };
  const errors: Record<string, string> = {};
  const words = Words.safeParse(values);
  for (const { path, message } of words.error?.issues ?? [])
    errors[String(path[0])] ??= message;
  const picture = form.get("picture");
  if (!(picture instanceof File) || picture.size === 0) {
    return refuse({
      errors: { ...errors, picture: "logo_error_none" },
      values,
    });
  }
  const drawn = await redrawLogo(Buffer.from(await picture.arrayBuffer()));
  if (!drawn.ok) errors.picture = PROBLEMS[drawn.refusal];
  if (!drawn.ok || !words.success) return refuse({ errors, values });
  const alt = { lt: words.data.altLt, en: words.data.altEn };
  return accept({ png: drawn.value, alt });
}

/** A body that is no form is a bad request. */
async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Response(null, { status: 400 });
  }
}
