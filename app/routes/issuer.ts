import type { LoaderFunctionArgs } from "@remix-run/node";
import { allowAnyone } from "#app/auth/guards.server.ts";
import { issuerDocument } from "#app/features/certificates/credential/published-keys.server.ts";

/** Who signs credentials, and every public key they were signed with. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await allowAnyone(request, context);
  return new Response(`${JSON.stringify(issuerDocument(context), null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": "public, max-age=300",
      "X-Robots-Tag": "noindex",
    },
  });
}
