import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/guards.server.ts";
import { ownData } from "#app/features/certificates/my-learning/own-data.server.ts";
import { localeParams, parseParams } from "#app/shared/http.server.ts";

/** The file with everything that is stored about somebody, for them alone. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  parseParams(localeParams, params);
  const file = JSON.stringify(ownData(context, actor), null, 2);
  return new Response(file, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="gaire.json"',
      "Cache-Control": "private, no-store",
    },
  });
}
