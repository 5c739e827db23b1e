/** More than the largest form of ours has: the attendance of a full hall. */
const MOST_FIELDS = 12_000;

/** A form with a file has a handful of fields. */
const MOST_PARTS = 100;
const LONGEST_PART_HEAD = 4_096;

const AMPERSAND = "&".charCodeAt(0);

/**
 * Whether a form has more fields than any of ours. Asked before it is parsed,
 * because parsing hundreds of thousands of fields stops all pages for half a
 * second, and anybody may send them. Looking takes a few milliseconds.
 */
export function hasTooManyFields(
  body: Buffer,
  contentType: string | undefined,
): boolean {
  if (!contentType) return false;
  if (/^application\/x-www-form-urlencoded/i.test(contentType)) {
    return countOf(body, AMPERSAND) >= MOST_FIELDS;
  }
  if (!/^multipart\/form-data/i.test(contentType)) return false;
  const [, quoted, plain] =
    /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  return boundary !== undefined && hasTooManyParts(body, `--${boundary}`);
}

function countOf(body: Buffer, byte: number): number {
  let found = 0;
  for (let at = body.indexOf(byte); at !== -1; at = body.indexOf(byte, at + 1))
    found += 1;
  return found;
}

/** Parts, or lines about a part, beyond all measure. */
function hasTooManyParts(body: Buffer, boundary: string): boolean {
  let parts = 0;
  let at = body.indexOf(boundary);
  while (at !== -1) {
    const isLast =
      body.indexOf("--", at + boundary.length) === at + boundary.length;
    if (isLast) return false;
    const headEnds = body.indexOf("\r\n\r\n", at);
    const headLength = (headEnds === -1 ? body.length : headEnds) - at;
    parts += 1;
    if (parts > MOST_PARTS || headLength > LONGEST_PART_HEAD) return true;
    at = body.indexOf(boundary, at + boundary.length);
  }
  return false;
}
