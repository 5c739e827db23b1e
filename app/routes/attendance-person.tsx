import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/auth/guards.server.ts";
import { correctAttendance } from "#app/features/attendance/correction/correct-attendance.server.ts";
import {
  correctionForm,
  typedAgain,
} from "#app/features/attendance/correction/correction-form.ts";
import { CorrectionPage } from "#app/features/attendance/correction/correction-page.tsx";
import { correctionRefusedInWords } from "#app/features/attendance/correction/correction-refused.ts";
import { openSession } from "#app/features/attendance/open-attendance.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/form.server.ts";
import {
  notFound,
  orNotFound,
  parseParams,
  sessionParams,
} from "#app/shared/http.server.ts";
import { idSchema } from "#app/shared/ids.ts";

const Params = sessionParams.extend({ enrolment: idSchema("enr") });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const { cohort, session, enrolment } = parseParams(Params, params);
  const at = { cohortId: cohort, sessionId: session, now: context.clock() };
  const open = orNotFound(openSession(context.db, actor, at));
  const row = open.rows.find(({ enrolmentId }) => enrolmentId === enrolment);
  return { open, row: orNotFound(row) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const { locale, cohort, session, enrolment } = parseParams(Params, params);
  const at = { cohortId: cohort, sessionId: session };
  orNotFound(openSession(context.db, actor, { ...at, now: context.clock() }));
  const form = await parseForm(request, correctionForm);
  if (!form.ok) return data({ reply: form.reply, refusal: null }, 422);

  const { was, ...correction } = form.value;
  const result = correctAttendance(context, {
    ...at,
    ...correction,
    actor,
    enrolmentId: enrolment,
    was: was ?? null,
  });
  const page = `/${locale}/cohorts/${cohort}/attendance/${session}`;
  if (result.ok) return redirect(`${page}?corrected=1#corrections`);
  if (result.refusal.code === "not-found") throw notFound();
  const reply = { errors: {}, values: typedAgain(form.value) };
  return data({ reply, refusal: result.refusal.code }, 409);
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.attendance_correct_title()) },
];

/** One person's attendance at a session that is locked. */
export default function AttendancePerson() {
  const reply = useActionData<typeof action>();
  return (
    <CorrectionPage
      {...useLoaderData<typeof loader>()}
      reply={reply?.reply}
      refused={reply?.refusal ? correctionRefusedInWords(reply.refusal) : null}
    />
  );
}
