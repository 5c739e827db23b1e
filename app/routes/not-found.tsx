import type { LoaderFunctionArgs } from "@remix-run/node";
import { allowAnyone } from "#app/auth/guards.server.ts";
import { notFound } from "#app/shared/http.server.ts";

/** Answers every address that no other route knows. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await allowAnyone(request, context);
  throw notFound();
}

export default function NotFound() {
  return null;
}
