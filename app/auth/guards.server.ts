import { redirect } from "@remix-run/node";
import type { AppContext } from "#app/context.ts";
import { hasRole, type Actor, type GrantedRole } from "./actor.ts";
import { isLocale } from "#app/shared/text.ts";
import { keepForm } from "./keep-form.server.ts";
import {
  actorOfSignIn,
  personOfExpiredSignIn,
  signInIdIn,
} from "./lucia.server.ts";

type Surroundings = Pick<AppContext, "db" | "clock" | "config">;

const askers = new WeakMap<Surroundings, Promise<Actor | null>>();

/**
 * Who is asking; null for a stranger. Every loader of a page asks; the answer is
 * looked up once for each request, which has a context of its own.
 */
function findActor(
  request: Request,
  context: Surroundings,
): Promise<Actor | null> {
  const known = askers.get(context);
  if (known) return known;
  const asker = actorOfSignIn(context, signInIdOf(request, context));
  askers.set(context, asker);
  return asker;
}

/**
 * Marks a loader or action that anyone may call, and says who is asking. The
 * first line of such a route, so that a missing guard can be told from none.
 */
export function allowAnyone(
  request: Request,
  context: Surroundings,
): Promise<Actor | null> {
  return findActor(request, context);
}

/**
 * Who is asking. Sends a stranger to the sign-in page in the language of the
 * address, and back here after; a script that asks for JSON gets a 401 instead.
 * What the form of somebody whose sign-in has expired holds is kept for them.
 */
export async function requireActor(
  request: Request,
  context: Surroundings,
): Promise<Actor> {
  const actor = await findActor(request, context);
  if (actor) return actor;
  throw wantsJson(request)
    ? new Response(null, { status: 401 })
    : await toSignIn(request, context);
}

/** Who is asking; answers 403 unless they hold the role. */
export async function requireRole(
  request: Request,
  context: Surroundings,
  role: GrantedRole,
): Promise<Actor> {
  const actor = await requireActor(request, context);
  if (!hasRole(actor, role)) throw new Response(null, { status: 403 });
  return actor;
}

/** The sign-in id that the browser sent, for the use cases that replace or end it. */
export function signInIdOf(
  request: Request,
  { config }: Pick<AppContext, "config">,
): string | null {
  return signInIdIn(request.headers.get("Cookie"), config);
}

/** The sign-in page, which says what became of a form that came too late. */
async function toSignIn(request: Request, context: Surroundings) {
  const { pathname, search } = new URL(request.url);
  const first = pathname.split("/")[1];
  const locale = isLocale(first) ? first : "lt";
  const query = new URLSearchParams({ returnTo: pathname + search });
  if (request.method !== "POST") return redirect(`/${locale}/sign-in?${query}`);

  const signInId = signInIdOf(request, context);
  const sender = personOfExpiredSignIn(context, signInId);
  const cookie = sender && (await keepForm(request, context, sender));
  query.set("form", cookie ? "kept" : "not-sent");
  const headers = new Headers(cookie ? { "Set-Cookie": cookie } : {});
  return redirect(`/${locale}/sign-in?${query}`, { headers });
}

function wantsJson(request: Request): boolean {
  return request.headers.get("Accept")?.startsWith("application/json") ?? false;
}
