import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/guards.server.ts";
import {
  listKeptForms,
  takeKeptForm,
} from "#app/auth/own-kept-forms.server.ts";
import { KeptFormPage } from "#app/features/accounts/kept-form-page.tsx";
import { presentKeptForm } from "#app/features/accounts/what-a-form-was-for.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { localeParams, parseParams } from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const { locale } = parseParams(localeParams, params);
  const kept = listKeptForms(request, context, actor);
  return kept.map((form) => presentKeptForm(context.db, form, locale));
}

/**
 * `?send=<id>`: the browser sends the same fields on to the form's own address,
 * which is what 307 asks of it. `?discard=<id>`: nobody will. What is not (any
 * more) there leads back to the page, which says so.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const { locale } = parseParams(localeParams, params);
  const { searchParams } = new URL(request.url);
  const send = searchParams.get("send");

  const id = send ?? searchParams.get("discard");
  const taken = takeKeptForm(request, context, actor, id);
  if (!taken) return redirect(`/${locale}/kept-form`);
  const headers = { "Set-Cookie": taken.cookie };
  return send === null
    ? redirect(`/${locale}/my-learning`, { headers })
    : redirect(taken.path, { status: 307, headers });
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.kept_form_title()) },
];

/** A form that waits for its sender, who has signed in again. */
export default function KeptForm() {
  return <KeptFormPage forms={useLoaderData<typeof loader>()} />;
}
