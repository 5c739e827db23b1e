import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/auth/guards.server.ts";
import { AttendancePage } from "#app/features/attendance/overview/attendance-page.tsx";
import { openOverview } from "#app/features/attendance/overview/open-overview.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import {
  cohortParams,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const coordinator = await requireRole(request, context, "coordinator");
  const { cohort } = parseParams(cohortParams, params);
  const asked = new URL(request.url).searchParams.get("page") ?? "";
  const page = /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1;
  return orNotFound(
    openOverview(context, coordinator, { cohortId: cohort, page }),
  );
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.attendance_title()) },
];

/** A cohort's sessions, what is filled in, and what everybody attended. */
export default function Attendance() {
  return <AttendancePage open={useLoaderData<typeof loader>()} />;
}
