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
  lockAttendance,
  missingMarks,
} from "#app/features/attendance/lock/lock-attendance.server.ts";
import { LockPage } from "#app/features/attendance/lock/lock-page.tsx";
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

const LockForm = z.object({
  missing: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
  absent: z.literal("yes").optional(),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const { cohort, session } = parseParams(sessionParams, params);
  const now = context.clock();
  const at = { cohortId: cohort, sessionId: session, now };
  const open = orNotFound(openSession(context.db, actor, at));
  return {
    open,
    missing: missingMarks(open.rows).length,
    canLock: open.shut === null && open.session.endsAt <= now,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const { locale, cohort, session } = parseParams(sessionParams, params);
  const form = await parseForm(request, LockForm);
  if (!form.ok) throw new Response(null, { status: 400 });

  const result = lockAttendance(context, {
    actor,
    cohortId: cohort,
    sessionId: session,
    missing: form.value.missing,
    marksAbsent: form.value.absent === "yes",
  });
  const page = `/${locale}/cohorts/${cohort}/attendance/${session}`;
  if (result.ok) return redirect(`${page}?locked=1`);
  if (result.refusal.code === "not-found") throw notFound();
  return data({ code: result.refusal.code }, 409);
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.attendance_lock_title()) },
];

/** The question before attendance is locked. */
export default function AttendanceLock() {
  const reply = useActionData<typeof action>();
  const isOther = reply?.code === "other-number";
  return (
    <LockPage
      {...useLoaderData<typeof loader>()}
      refused={isOther ? m.attendance_lock_other_number() : null}
    />
  );
}
