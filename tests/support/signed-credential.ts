import { credentialContexts } from "#app/features/certificates/credential/credential-contexts.server.ts";
import { credentialOf } from "#app/features/certificates/credential/credential-of.ts";
import { officeKey } from "#app/features/certificates/credential/office-key.server.ts";
import { publishedKeys } from "#app/features/certificates/credential/published-keys.server.ts";
import { signCredential } from "#app/features/certificates/credential/sign-credential.server.ts";
import { verifyCredential } from "#app/features/certificates/credential/verify-credential.ts";
import type { CertificateSnapshot } from "#app/shared/certificate-snapshot.ts";
import { smallCertificate } from "./small-certificate.ts";
import type { TestApp } from "./test-app.ts";

/** The small certificate, with `change` made to it, as its office signs it. */
export function signedCredential(
  app: TestApp,
  change: Partial<CertificateSnapshot> = {},
  validUntil: Date | null = null,
): Promise<string> {
  const unsigned = credentialOf(
    { ...smallCertificate(change), id: "crt_1", validUntil },
    app.config.origin,
  );
  return signCredential(unsigned, officeKey(app), app.clock());
}

/** What a verifier says that knows the office's keys. */
export async function verifiedBy(
  app: TestApp,
  json: string,
  now: Date = app.clock(),
) {
  const contexts = await credentialContexts();
  return verifyCredential(json, { keys: publishedKeys(app), contexts, now });
}

/** `good`, or why not. */
export async function outcomeOf(
  app: TestApp,
  json: string,
  now?: Date,
): Promise<string> {
  const outcome = await verifiedBy(app, json, now);
  return outcome.ok ? "good" : outcome.refusal.code;
}
