import { createHash } from "node:crypto";
import { credentialContexts } from "#app/features/certificates/credential/credential-contexts.server.ts";
import { credentialOf } from "#app/features/certificates/credential/credential-of.ts";
import { insertCredential } from "#app/features/certificates/credential/credentials.queries.server.ts";
import {
  officeKey,
  type OfficeKey,
} from "#app/features/certificates/credential/office-key.server.ts";
import { publishedKeys } from "#app/features/certificates/credential/published-keys.server.ts";
import { signCredential } from "#app/features/certificates/credential/sign-credential.server.ts";
import type { Credential } from "#app/features/certificates/credential/credential-shape.ts";
import { findCertificate } from "#app/features/certificates/register/certificates.queries.server.ts";
import { ona } from "#db/seed/people.ts";
import { publishSmallCourse } from "./small-course.ts";
import { issued } from "./small-register.ts";
import { testApp } from "./test-app.ts";

/** An office that issued Ona's certificate and signed the credential of it. */
export async function officeWithCredential() {
  const app = testApp();
  publishSmallCourse(app);
  const { id } = issued(app, ona);
  const certificate = findCertificate(app.db, id);
  if (!certificate) throw new Error("Ona is not certified.");
  const key = officeKey(app);
  const unsigned = credentialOf(certificate, app.config.origin);
  const json = await signCredential(unsigned, key, app.clock());
  insertCredential(app.db, {
    certificateId: id,
    json,
    sha256: createHash("sha256").update(json).digest("hex"),
    keyId: key.id,
    signedAt: app.clock(),
  });
  const keys = publishedKeys(app);
  const contexts = await credentialContexts();
  return { app, id, certificate, json, keys, contexts };
}

/** The words of a credential, signed by whoever has the key. */
export function signedAgain(
  json: string,
  key: OfficeKey,
  now: Date,
): Promise<string> {
  const { proof: _, ...unsigned } = JSON.parse(json) as Credential;
  return signCredential(unsigned, key, now);
}
