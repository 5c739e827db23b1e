import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireActor } from "#app/auth/guards.server.ts";
import { emailSchema } from "#app/features/accounts/email-address.ts";
import { personName } from "#app/features/accounts/person-name.ts";
import { nominate } from "#app/features/enrolments/nominations/nominate.server.ts";
import { InstitutionPage } from "#app/features/reports/institution/institution-page.tsx";
import { openInstitution } from "#app/features/reports/institution/open-institution.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { parseForm, type FormReply } from "#app/shared/form.server.ts";
import {
  localeParams,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";
import { idSchema } from "#app/shared/ids.ts";

const NominationForm = z.object({
  invitation: z
    .string("institution_error_invitation")
    .transform((value) => value.split("."))
    .pipe(
      z.tuple(
        [idSchema("ins"), idSchema("coh")],
        "institution_error_invitation",
      ),
    ),
  name: personName,
  email: z
    .string("institution_error_email")
    .refine(
      (typed) => emailSchema.safeParse(typed).success,
      "institution_error_email",
    )
    .transform((typed) => emailSchema.parse(typed)),
  track: z
    .string("institution_error_track")
    .regex(/^[a-z][a-z0-9-]{0,40}$/, "institution_error_track"),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  parseParams(localeParams, params);
  const open = orNotFound(openInstitution(context, actor));
  const isNominated = new URL(request.url).searchParams.has("nominated");
  return { open, isNominated };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const { locale } = parseParams(localeParams, params);
  orNotFound(openInstitution(context, actor));
  const form = await parseForm(request, NominationForm);
  if (!form.ok) return data({ reply: form.reply }, 422);
  const { invitation, ...person } = form.value;
  const [institutionId, cohortId] = invitation;
  const wish = { ...person, institutionId, cohortId, locale };
  const result = nominate(context, actor, wish);
  if (result.ok) return redirect(`/${locale}/institution?nominated`);
  const { code } = result.refusal;
  const errors = { invitation: `institution_error_${code.replace("-", "_")}` };
  const values = { ...person, invitation: invitation.join(".") };
  return data({ reply: { errors, values } satisfies FormReply }, 409);
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.institution_title()) },
];

/** For who speaks for an institution. */
export default function Institution() {
  const reply = useActionData<typeof action>()?.reply ?? null;
  return <InstitutionPage {...useLoaderData<typeof loader>()} reply={reply} />;
}
