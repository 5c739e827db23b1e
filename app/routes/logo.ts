import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "#app/auth/guards.server.ts";
import { findLogos } from "#app/features/cohorts/programmes/logos.queries.server.ts";
import {
  logoParams,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";

/** A logo for certificates; its bytes never change. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireRole(request, context, "coordinator");
  const { logo: id } = parseParams(logoParams, params);
  const { png } = orNotFound(findLogos(context.db, [id])[0]);
  return new Response(new Uint8Array(png), {
    headers: {
      "Content-Type": "image/png",
      "Content-Disposition": "inline",
      "Cache-Control": "private, max-age=86400, immutable",
    },
  });
}
