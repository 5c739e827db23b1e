import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/guards.server.ts";
import { findDocumentFor } from "#app/features/certificates/register/open-certificate.server.ts";
import {
  localeParams,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";
import { idSchema } from "#app/shared/ids.ts";

const Params = localeParams.extend({ certificate: idSchema("crt") });

/** The PDF, for its owner and for who keeps it; always the bytes as stored. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const { certificate } = parseParams(Params, params);
  const document = orNotFound(findDocumentFor(context.db, actor, certificate));
  return new Response(new Uint8Array(document.pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${document.fileName}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
