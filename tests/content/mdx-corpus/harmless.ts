import { expect } from "vitest";
import { CANARY_FILE_TEXT, CANARY_VALUE } from "./attack.ts";
import { UNTAUGHT } from "./course-data.ts";

/** Elements that the renderer never writes. */
const FOREIGN =
  /<\/?(script|iframe|object|embed|style|link|meta|base|form|input|button|textarea|select|template|slot|math|foreignobject|animate|video|audio|source|dialog|b|x-y)\b/i;
const TAG = /<[a-z][^>]*>/gi;
const HANDLER = /\s(on[a-z]+|style|srcdoc|formaction|nonce|is)\s*=/i;
const ADDRESS = /\s(?:href|src|xlink:href|action|data)\s*=\s*"([^"]*)"/gi;
const GOOD_ADDRESS =
  /^(https?:\/\/[a-z0-9]|mailto:[\w.+-]+@|tel:\+?[0-9]|#(s|note)-|\/(lt|en)\/terms#term-[a-z0-9-]+$|images\/[\w-]+\.(png|jpg|webp|avif)$)/i;

/**
 * HTML that runs nothing, reaches nowhere and tells nothing: text is escaped in
 * it, so whatever looks like a tag is one.
 */
export function expectHarmless(html: string) {
  expect(html).not.toMatch(FOREIGN);
  for (const [tag] of html.matchAll(TAG)) {
    const withoutValues = tag.replace(/"[^"]*"/g, '""');
    expect(withoutValues).not.toMatch(HANDLER);
    for (const [, address] of tag.matchAll(ADDRESS)) {
      expect(address).toMatch(GOOD_ADDRESS);
    }
  }
  expectNoSecrets(html);
}

export function expectNoSecrets(text: string) {
  expect(text).not.toContain(CANARY_VALUE);
  expect(text).not.toContain(CANARY_FILE_TEXT);
  expect(text).not.toContain(UNTAUGHT);
}
