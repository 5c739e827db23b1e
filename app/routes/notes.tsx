import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/guards.server.ts";
import { listOwnNotes } from "#app/features/learning/notes/list-own-notes.server.ts";
import { NotesPage } from "#app/features/learning/notes/notes-page.tsx";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { localeParams, parseParams } from "#app/shared/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  parseParams(localeParams, params);
  const { searchParams } = new URL(request.url);
  const isDeleted = searchParams.get("note") === "deleted";
  return { notes: listOwnNotes(context, actor), isDeleted };
}

export const meta: MetaFunction = () => [{ title: pageTitle(m.notes_title()) }];

/** Everything that one has noted for oneself. */
export default function Notes() {
  return <NotesPage {...useLoaderData<typeof loader>()} />;
}
