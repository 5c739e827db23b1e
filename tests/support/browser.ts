import type { Actor } from "#app/auth/actor.ts";
import type { RequestContext } from "#app/context.ts";
import { visit } from "./remix.ts";
import { cookieOf } from "./sign-in.ts";

/** Names and values of a form, names repeated where there are several. */
export type Fields =
  | Record<string, string>
  | [name: string, value: string][]
  /** With a file in it. */
  | FormData;

export type Answer = {
  status: number;
  headers: Headers;
  /** Where a redirect leads; null for every other answer. */
  location: string | null;
  text: string;
};

/** A browser without scripts: it asks, and follows no redirect by itself. */
export type Browser = {
  get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  /** The same address as Remix's own script would ask for it: `path.data`. */
  getData: (path: string) => Promise<Answer>;
  post: (
    path: string,
    fields?: Fields,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
};

/** The browser of somebody who is signed in, or of a stranger. */
export function browserOf(
  app: RequestContext,
  person: Pick<Actor, "id" | "roles"> | null = null,
): Browser {
  return browserWith(app, person ? cookieOf(app, person) : "");
}

/** A browser that has this cookie, `gaire=…`. */
export function browserWith(app: RequestContext, cookie: string): Browser {
  const send = async (path: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    if (cookie) headers.set("Cookie", cookie);
    const request = new Request(app.config.origin + path, { ...init, headers });
    return answerOf(await visit(app, request));
  };
  return {
    get: (path, headers = {}) => send(path, { headers }),
    getData: (path) => send(dataPath(path), {}),
    post: (path, fields = {}, headers = {}) =>
      send(path, {
        method: "POST",
        body: fields instanceof FormData ? fields : new URLSearchParams(fields),
        headers,
      }),
  };
}

function dataPath(path: string): string {
  const [pathname = "", search] = path.split("?");
  const data = pathname === "/" ? "/_root.data" : `${pathname}.data`;
  return search === undefined ? data : `${data}?${search}`;
}

async function answerOf(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const location = headers.get("Location");
  return { status, headers, location, text: await response.text() };
}
