const HERE = "https://here.invalid";
const LONGEST = 2_000;

/**
 * Where to go after signing in: the path that was asked for, or "/" for
 * whatever could lead to another site or run as a script. A path is judged
 * three ways (as written, with its percent signs read, and as a browser
 * resolves it) because browsers drop control characters, read `\` as `/`, and
 * turn `/.//evil` into `//evil`.
 *
 * @example safeReturnTo("/lt/my-learning?from=mail") // the same
 * @example safeReturnTo("//evil.example") // "/"
 */
export function safeReturnTo(value: unknown): string {
  if (typeof value !== "string" || value.length > LONGEST) return "/";
  if (![value, decoded(value)].every(isPlainPath)) return "/";
  if (!URL.canParse(value, HERE)) return "/";
  const { origin, pathname, search, hash } = new URL(value, HERE);
  const resolved = pathname + search + hash;
  return origin === HERE && isPlainPath(resolved) ? resolved : "/";
}

function isPlainPath(path: string | null): boolean {
  // One slash, not two, and neither a backslash nor a control character.
  return path !== null && /^\/(?!\/)[^\\\u0000-\u001f\u007f]*$/.test(path);
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}
