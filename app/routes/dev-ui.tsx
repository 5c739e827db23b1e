import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { allowAnyone } from "#app/auth/guards.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { notFound } from "#app/shared/http.server.ts";
import { Gallery } from "#app/ui/gallery.tsx";

/** Every part of the design in every state; absent from production. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await allowAnyone(request, context);
  if (context.config.mode === "production") throw notFound();
  return null;
}

export const meta: MetaFunction = () => [{ title: pageTitle("/dev/ui") }];

export default function DevUi() {
  return <Gallery />;
}
