import { DATA_ELEMENT, type VerifierData } from "./verifier-data.ts";
import type { VerifierBundle } from "./bundle-verifier.server.ts";

/**
 * The verifier as one HTML file. Its own policy allows the one script and the
 * one style that are in it, by their hashes, and not a single request.
 *
 * @param hash SHA-256 of a text in UTF-8, base64
 */
export function verifierPage(
  { script, style }: VerifierBundle,
  data: VerifierData,
  {
    hash,
    withoutScripts,
  }: { hash: (text: string) => string; withoutScripts: readonly string[] },
): string {
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash(script)}'`,
    `style-src 'sha256-${hash(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return [
    "<!doctype html>",
    '<html lang="lt">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="robots" content="noindex">',
    "<title>Gairė</title>",
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    '<div id="page"></div>',
    ...withoutScripts.map((text) => `<noscript><p>${text}</p></noscript>`),
    `<script type="application/json" id="${DATA_ELEMENT}">${safeJson(data)}</script>`,
    `<script>${script}</script>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** JSON in which nothing can end the element that it stands in. */
function safeJson(data: VerifierData): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) =>
      `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
