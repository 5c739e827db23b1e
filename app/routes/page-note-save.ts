import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/guards.server.ts";
import { openPageNote } from "#app/features/learning/notes/open-page-note.server.ts";
import { readNoteForm } from "#app/features/learning/notes/note-fields.ts";
import { writeNote } from "#app/features/learning/notes/write-note.server.ts";
import { openModule } from "#app/features/learning/open-module.server.ts";
import { readForm } from "#app/shared/form.server.ts";
import {
  notFound,
  orNotFound,
  pageParams,
  parseParams,
} from "#app/shared/http.server.ts";

/** Looking at the address does nothing. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor(request, context);
  throw notFound();
}

/** Stores a note while it is being written; what the page's script posts to. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(pageParams, params);
  const open = orNotFound(openModule(context, actor.id, where));
  const note = openPageNote(context, actor, open, { ...where, search: "" });
  const { place } = orNotFound(note);
  const wish = readNoteForm(await readForm(request));

  const result = writeNote(context, actor, place, wish);
  if (result.ok) {
    const revisions = { seen: result.value.revision };
    return Response.json({ saved: true, revisions });
  }
  const { code } = result.refusal;
  const status = code === "changed-elsewhere" ? 409 : 422;
  return Response.json({ saved: false, code }, { status });
}
