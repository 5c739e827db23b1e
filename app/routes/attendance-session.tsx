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
import { fillAttendance } from "#app/features/attendance/grid/fill-attendance.server.ts";
import {
  MOST_GRID_FIELDS,
  readFilledForm,
} from "#app/features/attendance/grid/fill-form.ts";
import { newsInWords } from "#app/features/attendance/grid/news-in-words.ts";
import { SessionPage } from "#app/features/attendance/grid/session-page.tsx";
import { openSession } from "#app/features/attendance/open-attendance.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { readForm } from "#app/shared/form.server.ts";
import {
  notFound,
  orNotFound,
  parseParams,
  sessionParams,
} from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const { cohort, session } = parseParams(sessionParams, params);
  const at = { cohortId: cohort, sessionId: session, now: context.clock() };
  return orNotFound(openSession(context.db, actor, at));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const { cohort, session } = parseParams(sessionParams, params);
  const at = { cohortId: cohort, sessionId: session };
  const now = context.clock();
  const open = orNotFound(openSession(context.db, actor, { ...at, now }));

  const fields = new Map(await readForm(request, MOST_GRID_FIELDS));
  const { form, errors } = readFilledForm(fields, open.halves);
  if (Object.keys(errors).length > 0) {
    const reply = { errors, values: Object.fromEntries(fields) };
    return data({ kind: "mistakes" as const, reply }, 422);
  }
  const result = fillAttendance(context, { actor, ...at, form });
  if (!result.ok && result.refusal.code === "not-found") throw notFound();
  if (!result.ok) return data({ kind: "shut" as const }, 409);
  const { written, conflicts } = result.value;
  if (conflicts.length > 0) {
    return data({ kind: "conflicts" as const, written, conflicts }, 409);
  }
  return redirect(`${new URL(request.url).pathname}?saved=${written}`);
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.attendance_title()) },
];

/** Who was there, at one session. */
export default function AttendanceSession() {
  const reply = useActionData<typeof action>();
  const [search] = useSearchParams();
  const news = reply ? null : newsInWords(search);
  return (
    <SessionPage
      open={useLoaderData<typeof loader>()}
      reply={reply}
      news={news}
    />
  );
}
