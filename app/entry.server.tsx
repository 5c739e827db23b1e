import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import type {
  AppLoadContext,
  EntryContext,
  HandleErrorFunction,
} from "@remix-run/node";
import { renderToString } from "react-dom/server";
import { inLocale, localeOfPath } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { Locale } from "#app/shared/text.ts";

/**
 * Writes the page. Rendering is synchronous and whole: pages are not hydrated,
 * so there is nothing to stream and no loader data to send along.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
): Response {
  const { pathname } = new URL(request.url);
  const locale = localeOfPath(pathname) ?? "lt";
  const html = inLocale(locale, () =>
    renderToString(
      <RemixServer
        context={withoutHandOver(remixContext)}
        url={request.url}
        nonce={nonce}
      />,
    ),
  );
  const page = status === 422 ? withErrorTitle(html, locale) : html;
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Language", locale);
  return new Response(`<!DOCTYPE html>${page}`, { status, headers });
}

/**
 * The routes that this page consists of, and no stream for the browser: Remix
 * prepares both for pages that are hydrated.
 */
function withoutHandOver({
  serverHandoffStream: _,
  ...context
}: EntryContext): EntryContext {
  const ids = context.staticHandlerContext.matches.map(({ route }) => route.id);
  const only = <Value,>(all: Record<string, Value>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)));
  return {
    ...context,
    manifest: { ...context.manifest, routes: only(context.manifest.routes) },
    routeModules: only(context.routeModules),
  };
}

/** A form that was refused says so in the title, which is heard first. */
function withErrorTitle(html: string, locale: Locale): string {
  return html.replace(
    /<title>(.*?)<\/title>/s,
    (_, title: string) =>
      `<title>${m.error_prefix({ title }, { locale })}</title>`,
  );
}

/** Milliseconds. Nothing is streamed; without it a timer of 5 s outlives each page. */
export const streamTimeout = 1_000;

/** Keeps what went wrong; a page that is not there is no error of ours. */
export const handleError: HandleErrorFunction = (error, { context }) => {
  if (isRouteErrorResponse(error)) return;
  context.reportError(error);
};
