import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { errorLines } from "#app/ui/form-reply.ts";
import { ErrorSummary } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { NoteForm } from "./note-form.tsx";
import type { NotedPage, OpenNote } from "./open-page-note.server.ts";

/** The note of one page by itself. */
export function NotePage({
  note,
  reply,
}: {
  note: OpenNote & { place: NotedPage };
  reply: FormReply | null;
}) {
  const { href, titles } = note.place;
  const title = titles.at(-1) ?? "";
  return (
    <Page
      width="text"
      breadcrumbs={{
        label: m.nav_breadcrumbs(),
        steps: [{ href, text: title }],
        here: m.notes_yours(),
      }}
    >
      <ErrorSummary title={m.error_summary()} errors={errorLines(reply)} />
      <PageHead title={m.notes_yours()} meta={titles} />
      <NoteForm note={note} reply={reply} />
    </Page>
  );
}
