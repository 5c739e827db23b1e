import type { LoaderFunctionArgs } from "@remix-run/node";
import { allowAnyone } from "#app/auth/guards.server.ts";
import { signedRevocationList } from "#app/features/certificates/check/revocation-list.server.ts";

/** Which credentials no longer count: dated, signed, and about nobody by name. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await allowAnyone(request, context);
  const list = await signedRevocationList(context);
  return new Response(`${JSON.stringify(list, null, 1)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'inline; filename="gaire-revocations.json"',
      "Cache-Control": "public, max-age=60",
      "X-Robots-Tag": "noindex",
    },
  });
}
