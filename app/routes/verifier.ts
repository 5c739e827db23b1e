import type { LoaderFunctionArgs } from "@remix-run/node";
import { allowAnyone } from "#app/auth/guards.server.ts";
import { offlineVerifier } from "#app/features/certificates/check/offline-verifier.server.ts";

/** The verifier as one file, with today's keys and list in it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await allowAnyone(request, context);
  const html = await offlineVerifier(context);
  return new Response(html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Disposition": 'attachment; filename="gaire-verifier.html"',
      "Cache-Control": "public, max-age=60",
      "X-Robots-Tag": "noindex",
    },
  });
}
