import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { requireRole } from "#app/auth/guards.server.ts";
import { drawSpecimen } from "#app/features/certificates/document/draw-specimen.server.ts";
import { specimenOf } from "#app/features/certificates/document/specimen.server.ts";
import { m } from "#app/paraglide/messages.js";
import {
  orNotFound,
  parseParams,
  programmeParams,
} from "#app/shared/http.server.ts";

const Wishes = z.object({
  version: z.coerce.number().int().min(1).optional(),
  kind: z.enum(["certificate", "participation"]).default("certificate"),
  language: z.enum(["lt", "en", "both"]).optional(),
});

/** A specimen of what a programme prints, as a PDF; in no register. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireRole(request, context, "coordinator");
  const { programme, locale } = parseParams(programmeParams, params);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const wishes = { ...parseParams(Wishes, asked), programme };
  const specimen = orNotFound(specimenOf(context, wishes));
  const drawn = await drawSpecimen(context, specimen);
  if (!drawn.ok) {
    const { complaint } = drawn.refusal;
    const text = m.certificate_template_mistake({ complaint }, { locale });
    return new Response(text, { status: 422, headers: AS_TEXT });
  }
  return new Response(new Uint8Array(drawn.value), { headers: AS_PDF });
}

const AS_PDF = {
  "Content-Type": "application/pdf",
  "Content-Disposition": 'inline; filename="XXX-0000.pdf"',
  "Cache-Control": "private, no-store",
};
const AS_TEXT = { "Content-Type": "text/plain; charset=utf-8" };
