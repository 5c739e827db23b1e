import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { AppContext } from "#app/context.ts";
import { requireRole } from "#app/auth/guards.server.ts";
import { mailHeldCertificates } from "#app/features/certificates/register/mail-held-certificates.server.ts";
import { MergePage } from "#app/features/enrolments/merge-page.tsx";
import {
  mergePeople,
  type MergeRefusal,
} from "#app/features/enrolments/merge-people.server.ts";
import { openMerge } from "#app/features/enrolments/open-merge.server.ts";
import { openPerson } from "#app/features/enrolments/open-person.server.ts";
import { moveNotes } from "#app/features/learning/notes/move-notes.server.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { readForm } from "#app/shared/form.server.ts";
import {
  notFound,
  orNotFound,
  parseParams,
  personParams,
} from "#app/shared/http.server.ts";
import { idSchema, type PersonId } from "#app/shared/ids.ts";
import type { Queryable } from "#db/client.server.ts";

const MergeForm = z.object({ with: idSchema("per") });
const MergeQuery = z.object({
  q: z.string().trim().max(100).catch(""),
  with: idSchema("per").nullable().catch(null),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const where = parseParams(personParams, params);
  const open = orNotFound(openPerson(context, actor, where));
  const { searchParams } = new URL(request.url);
  const asked = MergeQuery.parse({
    q: searchParams.get("q") ?? "",
    with: searchParams.get("with"),
  });
  const of = {
    personId: open.one.personId,
    query: asked.q,
    otherId: asked.with,
  };
  return { open, merge: orNotFound(openMerge(context, actor, of)) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireRole(request, context, "coordinator");
  const where = parseParams(personParams, params);
  const { one } = orNotFound(openPerson(context, actor, where));
  const form = Object.fromEntries(await readForm(request));
  const { with: endedId } = parseParams(MergeForm, form);

  const result = mergePeople(context, {
    ...{ actor, keptId: one.personId, endedId },
    moveMore: (tx, from, to) => moveAll(tx, context, { from, to }),
  });
  if (result.ok) {
    const people = `/${where.locale}/cohorts/${where.cohort}/people`;
    return redirect(`${people}?done=merged`);
  }
  if (result.refusal.code === "not-found") throw notFound();
  return data({ refusal: result.refusal }, 409);
}

/** What features above the enrolments keep of a person. */
function moveAll(
  tx: Queryable,
  { config, clock }: Pick<AppContext, "config" | "clock">,
  { from, to }: { from: PersonId; to: PersonId },
): void {
  moveNotes(tx, config, from, to);
  // One of them may have had no address to be written to so far.
  for (const id of [from, to]) mailHeldCertificates(tx, id, clock());
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.person_merge()) },
];

/** Two records that are one human. */
export default function PersonMerge() {
  const refusal = useActionData<typeof action>()?.refusal;
  return (
    <MergePage
      {...useLoaderData<typeof loader>()}
      refused={refusal ? inWords(refusal) : null}
    />
  );
}

function inWords(refusal: Exclude<MergeRefusal, { code: "not-found" }>) {
  if (refusal.code === "same") return m.person_merge_error_same();
  if (refusal.code === "staff") return m.person_merge_error_staff();
  if (refusal.code === "signs-in") return m.person_merge_error_signs_in();
  if (refusal.code === "elsewhere") return m.person_merge_error_elsewhere();
  const titles = refusal.sessions.map((title) => title[currentLocale()]);
  return m.person_merge_error_marks({ sessions: titles.join("; ") });
}
