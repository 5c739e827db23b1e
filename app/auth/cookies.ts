import type { Config } from "#app/shared/config.ts";

type Origin = Pick<Config, "origin">;

/** `__Host-` makes browsers refuse the cookie from a subdomain or without TLS. */
export function cookieName(name: string, config: Origin): string {
  return isSecure(config) ? `__Host-${name}` : name;
}

/** Whether cookies may be bound to TLS. */
export function isSecure({ origin }: Origin): boolean {
  return origin.startsWith("https://");
}

/**
 * The value of a cookie in a Cookie header, as it stands there; null when there
 * is none of that name. Never throws, whatever a stranger writes.
 */
export function cookieValue(
  header: string | null,
  name: string,
): string | null {
  const start = `${name}=`;
  return (
    header
      ?.split(";")
      .map((pair) => pair.trim())
      .find((pair) => pair.startsWith(start))
      ?.slice(start.length) ?? null
  );
}
