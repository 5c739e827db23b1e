import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/guards.server.ts";
import { NotePage } from "#app/features/learning/notes/note-page.tsx";
import { openPageNote } from "#app/features/learning/notes/open-page-note.server.ts";
import { readNoteForm } from "#app/features/learning/notes/note-fields.ts";
import { writeNote } from "#app/features/learning/notes/write-note.server.ts";
import { openModule } from "#app/features/learning/open-module.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { readForm } from "#app/shared/form.server.ts";
import {
  orNotFound,
  pageParams,
  parseParams,
} from "#app/shared/http.server.ts";

const ERRORS = {
  "too-long": "notes_error_too_long",
  unreadable: "notes_error_unreadable",
  "changed-elsewhere": "notes_error_changed",
} as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(pageParams, params);
  const open = orNotFound(openModule(context, actor.id, where));
  const { search } = new URL(request.url);
  return orNotFound(openPageNote(context, actor, open, { ...where, search }));
}

/** Stores the note and goes back to the page. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(pageParams, params);
  const open = orNotFound(openModule(context, actor.id, where));
  const { search } = new URL(request.url);
  const { place } = orNotFound(
    openPageNote(context, actor, open, { ...where, search }),
  );
  const wish = readNoteForm(await readForm(request));
  const result = writeNote(context, actor, place, wish);

  if (!result.ok) return refused(wish.text, result.refusal.code);
  return redirect(backTo(place.href, search, result.value.state));
}

function refused(text: string, code: keyof typeof ERRORS) {
  const status = code === "changed-elsewhere" ? 409 : 422;
  return data({ errors: { text: ERRORS[code] }, values: { text } }, status);
}

function backTo(page: string, search: string, state: "saved" | "deleted") {
  const track = new URLSearchParams(search).get("track");
  const query = new URLSearchParams(track === null ? {} : { track });
  query.set("note", state);
  return `${page}?${query}#note`;
}

export const meta: MetaFunction = () => [{ title: pageTitle(m.notes_yours()) }];

/** A note by itself: where one lands who wrote too much, or had to sign in. */
export default function PageNoteRoute() {
  const note = useLoaderData<typeof loader>();
  return <NotePage note={note} reply={useActionData<FormAnswer>() ?? null} />;
}

type FormAnswer = {
  errors: Record<string, string>;
  values: Record<string, string>;
};
