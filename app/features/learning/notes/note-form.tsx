import { useLocation } from "@remix-run/react";
import { formatInstant } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { Button } from "#app/ui/button.tsx";
import { fieldState } from "#app/ui/form-reply.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Disclosure } from "#app/ui/panel.tsx";
import { SaveStatus } from "#app/ui/quiz.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { OpenNote } from "./open-page-note.server.ts";

/** One's own note at the foot of a page; folded until there is one. */
export function PageNote({ note }: { note: OpenNote }) {
  const { search } = useLocation();
  const state = new URLSearchParams(search).get("note");
  const isOpen = note.own !== null || state !== null;
  return (
    <section id="note" aria-label={m.notes_yours()}>
      <Disclosure summary={m.notes_yours()} open={isOpen}>
        {state === "deleted" && note.own === null ? (
          <p role="status">{m.notes_deleted()}</p>
        ) : null}
        <NoteForm note={note} />
      </Disclosure>
    </section>
  );
}

/** The form itself; comes back with what was typed when it cannot be stored. */
export function NoteForm({
  note,
  reply = null,
}: {
  note: OpenNote;
  reply?: FormReply | null;
}) {
  const { href, saveHref, question, own, revision } = note;
  if (own && own.text === null && !reply) return <Unreadable />;
  return (
    <form
      method="post"
      action={href}
      className="form"
      autoComplete="off"
      data-once
      data-autosave={saveHref}
    >
      <input type="hidden" name="seen" value={revision} />
      <TextArea
        id="text"
        name="text"
        label={question || m.notes_yours()}
        hint={m.notes_privacy()}
        defaultValue={own?.text ?? ""}
        {...fieldState(reply, "text")}
      />
      <div className="row">
        <Button variant="quiet">{m.notes_save()}</Button>
        <SaveStatus
          saving={m.notes_saving()}
          saved={m.notes_saved_at({ time: "{time}" })}
          notSaved={m.notes_not_saved()}
          refused={m.notes_refused()}
        >
          {own ? savedAt(own.updatedAt) : null}
        </SaveStatus>
        <a href={`/${currentLocale()}/notes`}>{m.notes_all()}</a>
      </div>
    </form>
  );
}

/** „Išsaugota 2026 m. lapkričio 22 d. 10:42“. */
export function savedAt(instant: Date): string {
  return m.notes_saved_at({ time: formatInstant(instant) });
}

function Unreadable() {
  return (
    <Notice tone="warn" title={m.notes_error_unreadable()} silent>
      <p>
        <a href={`/${currentLocale()}/notes`}>{m.notes_all()}</a>
      </p>
    </Notice>
  );
}
