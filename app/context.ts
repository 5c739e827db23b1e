import type { Db } from "#db/client.server.ts";
import type { Config } from "#app/shared/config.ts";
import type { Mailer } from "#app/email/mailer.server.ts";
import type { Clock } from "#app/shared/clock.ts";

/**
 * What the outside world looks like to our code. The web server hands it to
 * every loader and action as Remix's load context; tests hand over their own.
 */
export type AppContext = {
  db: Db;
  clock: Clock;
  mailer: Mailer;
  config: Config;
};

/** What a request brings beside its own text; only the web server can tell. */
export type RequestContext = AppContext & {
  /** For the script and style tags of this one response. */
  nonce: string;
  /** The address the request came from; behind a proxy, what the proxy says. */
  address: string;
  /** Tells the operator about an error of ours; the visitor sees a plain page. */
  reportError: (error: unknown) => void;
};

declare module "@remix-run/node" {
  interface AppLoadContext extends RequestContext {}
  // Loaders may return a Date, and the page receives a Date.
  interface Future {
    v3_singleFetch: true;
  }
}
