import { Fragment } from "react";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Meta, Page, PageHead } from "#app/ui/page.tsx";
import { EmptyState, Panel } from "#app/ui/panel.tsx";
import { courseHref, moduleHref, stepHref } from "../addresses.ts";
import type { ListedNote } from "./list-own-notes.server.ts";
import { savedAt } from "./note-form.tsx";

/** All of one's own notes by course and module, with the way out of here. */
export function NotesPage({
  notes,
  isDeleted,
}: {
  notes: ListedNote[];
  isDeleted: boolean;
}) {
  const home = `/${currentLocale()}/notes`;
  return (
    <Page width="text" breadcrumbs={trailTo(m.notes_title())}>
      {isDeleted ? <Notice tone="ok" title={m.notes_deleted()} /> : null}
      <PageHead
        title={m.notes_title()}
        lede={m.notes_privacy()}
        actions={
          notes.length > 0 ? (
            <ButtonLink href={`${home}/export`} variant="quiet" icon="download">
              {m.notes_export()}
            </ButtonLink>
          ) : null
        }
      />
      {notes.length === 0 ? (
        <EmptyState title={m.notes_none()}>{m.notes_none_text()}</EmptyState>
      ) : (
        byModule(notes).map((group, i) => (
          <Module key={i} notes={group} number={i + 1} />
        ))
      )}
    </Page>
  );
}

/** Asks once more: what is deleted here is gone for good. */
export function DeleteNotePage({ note }: { note: ListedNote }) {
  const locale = currentLocale();
  return (
    <Page
      width="text"
      breadcrumbs={{
        label: m.nav_breadcrumbs(),
        steps: [{ href: `/${locale}/notes`, text: m.notes_title() }],
        here: m.notes_delete_title(),
      }}
    >
      <PageHead
        title={m.notes_delete_title()}
        lede={m.notes_delete_text()}
        meta={[note.course, note.module, note.page].map(
          ({ title }) => title[locale],
        )}
      />
      <NoteText text={note.text} />
      <form method="post" className="row" data-once>
        <Button variant="danger">{m.notes_delete()}</Button>
        <a href={`/${locale}/notes`}>{m.notes_keep()}</a>
      </form>
    </Page>
  );
}

function Module({ notes, number }: { notes: ListedNote[]; number: number }) {
  const locale = currentLocale();
  const [first] = notes;
  if (!first) return null;
  const { course, module } = first;
  return (
    <Panel id={`notes-${number}`} title={module.title[locale]}>
      <Meta
        items={[
          course.slug === null ? (
            course.title[locale]
          ) : (
            <a href={courseHref({ slug: course.slug })}>
              {course.title[locale]}
            </a>
          ),
        ]}
      />
      {notes.map((note) => (
        <Note key={note.page.id} note={note} />
      ))}
    </Panel>
  );
}

function Note({ note }: { note: ListedNote }) {
  const locale = currentLocale();
  const title = note.page.title[locale];
  const href = hrefOf(note);
  const { module, page } = note;
  return (
    <article>
      <h3>{href === null ? title : <a href={`${href}#note`}>{title}</a>}</h3>
      <NoteText text={note.text} />
      <Meta
        items={[
          savedAt(note.updatedAt),
          <a
            key="delete"
            href={`/${locale}/notes/${module.id}/${page.id}/delete`}
            aria-label={m.notes_delete_of({ title })}
          >
            {m.notes_delete()}
          </a>,
        ]}
      />
    </article>
  );
}

/** As it was written: its line breaks stay, and its direction is its own. */
function NoteText({ text }: { text: string | null }) {
  if (text === null)
    return (
      <Notice tone="warn" title={m.notes_error_unreadable()} silent>
        {m.notes_unreadable_text()}
      </Notice>
    );
  return (
    <p dir="auto">
      {text.split("\n").map((line, i) => (
        <Fragment key={i}>
          {i > 0 ? <br /> : null}
          {line}
        </Fragment>
      ))}
    </p>
  );
}

function trailTo(here: string) {
  const myLearning = `/${currentLocale()}/my-learning`;
  return {
    label: m.nav_breadcrumbs(),
    steps: [{ href: myLearning, text: m.nav_my_learning() }],
    here,
  };
}

/** The page of a note; null when the learner's version has it no more. */
function hrefOf({ course, module, page }: ListedNote): string | null {
  if (course.slug === null || module.slug === null) return null;
  const [inCourse, inModule] = [{ slug: course.slug }, { slug: module.slug }];
  return page.slug === null
    ? moduleHref(inCourse, inModule)
    : stepHref(inCourse, inModule, { slug: page.slug });
}

/** Notes of one module beside each other; the list comes in that order. */
function byModule(notes: ListedNote[]): ListedNote[][] {
  const groups = Map.groupBy(notes, ({ course, module }) =>
    JSON.stringify([course.id, module.id]),
  );
  return [...groups.values()];
}
