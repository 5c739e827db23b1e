import { isRouteErrorResponse } from "@remix-run/react";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { ButtonLink } from "./button.tsx";
import { Page, PageHead } from "./page.tsx";

/** What a visitor sees instead of a page that is not there or did not work. */
export function ErrorPage({ error }: { error: unknown }) {
  const { title, text } = wordsForError(error);
  return (
    <Page width="text">
      <PageHead title={title} lede={text} />
      <p>
        <ButtonLink href={`/${currentLocale()}`}>
          {m.error_to_catalogue()}
        </ButtonLink>
      </p>
    </Page>
  );
}

/** Absent, not allowed, or a mistake of ours: each in its own words. */
export function wordsForError(error: unknown) {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (status === 403) {
    return { title: m.error_forbidden_title(), text: m.error_forbidden_text() };
  }
  // Also for a form sent to a page that takes none: nothing of ours broke.
  if (status < 500) {
    return { title: m.error_not_found_title(), text: m.error_not_found_text() };
  }
  return { title: m.error_own_title(), text: m.error_own_text() };
}
