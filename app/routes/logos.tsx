import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import {
  useActionData,
  useLoaderData,
  useSearchParams,
} from "@remix-run/react";
import { requireRole } from "#app/auth/guards.server.ts";
import { listLogos } from "#app/features/cohorts/programmes/logos.queries.server.ts";
import { LogosPage } from "#app/features/cohorts/programmes/logos-page.tsx";
import { readLogoForm } from "#app/features/cohorts/programmes/read-logo-form.server.ts";
import { storeLogo } from "#app/features/cohorts/programmes/store-logo.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { localeParams, parseParams } from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireRole(request, context, "coordinator");
  parseParams(localeParams, params);
  return { logos: listLogos(context.db) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const { locale } = parseParams(localeParams, params);
  const form = await readLogoForm(request);
  if (!form.ok) return data(form.refusal, 422);
  storeLogo(context, { actor, ...form.value });
  return redirect(`/${locale}/programmes/logos?saved=1`);
}

export const meta: MetaFunction = () => [{ title: pageTitle(m.logos_title()) }];

/** Logos that programmes may put on certificates. */
export default function Logos() {
  const reply = useActionData<typeof action>();
  const [search] = useSearchParams();
  return (
    <LogosPage
      {...useLoaderData<typeof loader>()}
      isSaved={!reply && search.has("saved")}
      reply={reply}
    />
  );
}
