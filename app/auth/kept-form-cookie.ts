import type { Config } from "#app/shared/config.ts";
import { cookieName, cookieValue, isSecure } from "./cookies.ts";

/** Of one person, and of one browser. */
export const MOST_KEPT = 5;
export const KEPT_FOR_MS = 24 * 60 * 60_000;

/** 32 random bytes in base64url. */
const TOKEN = /^[\w-]{43}$/;

/** The tokens of forms that were kept for this browser, the newest last. */
export function keptTokensIn(
  cookieHeader: string | null,
  config: Pick<Config, "origin">,
): string[] {
  const value = cookieValue(cookieHeader, nameFor(config)) ?? "";
  const tokens = value.split(".").filter((token) => TOKEN.test(token));
  return tokens.slice(-MOST_KEPT);
}

/** The Set-Cookie header for these tokens; without any, it clears the cookie. */
export function keptFormCookie(
  tokens: readonly string[],
  config: Pick<Config, "origin">,
): string {
  const seconds = tokens.length > 0 ? KEPT_FOR_MS / 1000 : 0;
  return [
    `${nameFor(config)}=${tokens.slice(-MOST_KEPT).join(".")}`,
    "HttpOnly",
    `Max-Age=${seconds}`,
    "Path=/",
    "SameSite=Lax",
    ...(isSecure(config) ? ["Secure"] : []),
  ].join("; ");
}

function nameFor(config: Pick<Config, "origin">): string {
  return cookieName("gaire-form", config);
}
