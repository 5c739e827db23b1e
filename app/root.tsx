import type { LinksFunction, MetaFunction } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { currentLocale } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import {
  displayAttributes,
  USUAL_DISPLAY,
  type Display,
} from "#app/shared/display-choices.ts";
import { ErrorPage, wordsForError } from "#app/ui/error-page.tsx";
import enhanceUrl from "./ui/enhance.js?url";
import fontUrl from "./ui/fonts/sans-latin.woff2?url";
import styleUrl from "./ui/styles/app.css?url";

export const links: LinksFunction = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  {
    rel: "preload",
    href: fontUrl,
    as: "font",
    type: "font/woff2",
    crossOrigin: "anonymous",
  },
  { rel: "stylesheet", href: styleUrl },
];

/** The title of error pages; every other page has a title of its own. */
export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(wordsForError(error).title) : m.site_name() },
  { name: "description", content: m.site_description() },
];

/** The shell of every page. No framework script: pages are not hydrated. */
export function Layout({ children }: { children: ReactNode }) {
  // Absent outside the two languages and where the frame could not be loaded.
  const frame = useRouteLoaderData<{ display: Display }>("routes/frame");
  const look = displayAttributes(frame?.display ?? USUAL_DISPLAY);
  return (
    <html lang={currentLocale()} {...look}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
        <script type="module" src={enhanceUrl} />
      </head>
      <body>{children}</body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** For addresses outside the two languages; inside them, the frame stays. */
export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />;
}
