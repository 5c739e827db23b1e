import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { AppContext } from "#app/context.ts";
import { credentialContexts } from "#app/features/certificates/credential/credential-contexts.server.ts";
import { publishedKeys } from "#app/features/certificates/credential/published-keys.server.ts";
import {
  bundleVerifier,
  type VerifierBundle,
} from "#app/features/certificates/verifier/bundle-verifier.server.ts";
import { verifierPage } from "#app/features/certificates/verifier/verifier-page.ts";
import { m } from "#app/paraglide/messages.js";
import { LOCALES } from "#app/shared/text.ts";
import { signedRevocationList } from "./revocation-list.server.ts";

/** Beside the server's bundle, where `npm run build` writes it. */
const BUILT = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  "verifier.json",
);

let bundle: Promise<VerifierBundle> | null = null;

/**
 * The offline verifier as one HTML file, with the keys that the office has
 * published and the list of revoked credentials as of now. What is in it is
 * public; it is the same for everybody who downloads it in the same minute.
 */
export async function offlineVerifier(
  office: Pick<AppContext, "db" | "clock" | "config">,
): Promise<string> {
  // First the list: signing it may make the key that is published after.
  const list = await signedRevocationList(office);
  bundle ??= builtOrBundled();
  const data = {
    origin: office.config.origin,
    madeAt: office.clock().toISOString(),
    keys: publishedKeys(office),
    contexts: await credentialContexts(),
    list,
  };
  return verifierPage(await bundle, data, {
    hash: (text) => createHash("sha256").update(text).digest("base64"),
    withoutScripts: LOCALES.map((locale) =>
      m.verifier_needs_scripts({}, { locale }),
    ),
  });
}

/** While developing and in tests there is no build; it is bundled when first asked for. */
async function builtOrBundled(): Promise<VerifierBundle> {
  if (!existsSync(BUILT)) return bundleVerifier();
  // The build wrote it, in this shape.
  return JSON.parse(readFileSync(BUILT, "utf8")) as VerifierBundle;
}
