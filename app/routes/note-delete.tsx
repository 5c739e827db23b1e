import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireActor } from "#app/auth/guards.server.ts";
import { listOwnNotes } from "#app/features/learning/notes/list-own-notes.server.ts";
import { DeleteNotePage } from "#app/features/learning/notes/notes-page.tsx";
import { throwNoteAway } from "#app/features/learning/notes/throw-note-away.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { localeParams, parseParams } from "#app/shared/http.server.ts";

const id = z.string().regex(/^[\w-]{1,60}$/);
const Params = localeParams.extend({ moduleId: id, pageId: id });

/** Without such a note, which a stale link may name, the list is shown. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const { locale, moduleId, pageId } = parseParams(Params, params);
  const note = listOwnNotes(context, actor).find(
    ({ module, page }) => module.id === moduleId && page.id === pageId,
  );
  return note ?? redirect(`/${locale}/notes`);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const { locale, ...place } = parseParams(Params, params);
  throwNoteAway(context, actor, place);
  return redirect(`/${locale}/notes?note=deleted`);
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.notes_delete_title()) },
];

/** Asks before a note is deleted. */
export default function NoteDelete() {
  return <DeleteNotePage note={useLoaderData<typeof loader>()} />;
}
