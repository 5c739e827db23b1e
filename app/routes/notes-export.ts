import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/guards.server.ts";
import { listOwnNotes } from "#app/features/learning/notes/list-own-notes.server.ts";
import { notesAsText } from "#app/features/learning/notes/notes-as-text.ts";
import { localeParams, parseParams } from "#app/shared/http.server.ts";

const FILE_NAMES = { lt: "mano-pastabos.txt", en: "my-notes.txt" };

/** One's own notes as a text file; it is made for the one who asks and not stored. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const { locale } = parseParams(localeParams, params);
  const text = notesAsText(listOwnNotes(context, actor), locale);
  return new Response(text, {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Disposition": `attachment; filename="${FILE_NAMES[locale]}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
