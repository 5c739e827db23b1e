import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/guards.server.ts";
import { findCredentialFor } from "#app/features/certificates/credential/open-credential.server.ts";
import {
  localeParams,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";
import { idSchema } from "#app/shared/ids.ts";

const Params = localeParams.extend({ certificate: idSchema("crt") });

/** The signed credential, for the same people as the PDF; always as stored. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const { certificate } = parseParams(Params, params);
  const credential = orNotFound(
    findCredentialFor(context.db, actor, certificate),
  );
  return new Response(credential.json, {
    headers: {
      "Content-Type": "application/vc",
      "Content-Disposition": `attachment; filename="${credential.fileName}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
