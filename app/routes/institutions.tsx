import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireRole } from "#app/auth/guards.server.ts";
import {
  assignContact,
  endContact,
} from "#app/features/accounts/contacts/assign-contact.server.ts";
import { ContactsPage } from "#app/features/accounts/contacts/contacts-page.tsx";
import { listInstitutionsWithContacts } from "#app/features/accounts/contacts/contacts.queries.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/form.server.ts";
import {
  localeParams,
  notFound,
  parseParams,
} from "#app/shared/http.server.ts";
import { idSchema } from "#app/shared/ids.ts";

const ContactForm = z.object({
  institution: idSchema("ins"),
  email: z.string().max(254, "contacts_error_account").optional(),
  end: idSchema("per").optional(),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireRole(request, context, "admin");
  parseParams(localeParams, params);
  return { institutions: listInstitutionsWithContacts(context.db) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id: actorId } = await requireRole(request, context, "admin");
  const { locale } = parseParams(localeParams, params);
  const form = await parseForm(request, ContactForm);
  if (!form.ok) return data({ reply: form.reply }, 422);
  const { institution: institutionId, email = "", end } = form.value;
  if (end) {
    endContact(context, { institutionId, personId: end, actorId });
    return redirect(`/${locale}/institutions`);
  }
  const result = assignContact(context, { institutionId, email, actorId });
  if (result.ok) return redirect(`/${locale}/institutions`);
  if (result.refusal.code === "not-found") throw notFound();
  const errors = { email: "contacts_error_account" };
  const values = { institution: institutionId, email };
  return data({ reply: { errors, values } }, 422);
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.contacts_title()) },
];

/** Who speaks for which institution; administrators assign them. */
export default function Institutions() {
  const reply = useActionData<typeof action>()?.reply ?? null;
  return <ContactsPage {...useLoaderData<typeof loader>()} reply={reply} />;
}
