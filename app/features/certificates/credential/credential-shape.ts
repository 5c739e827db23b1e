import * as z from "zod";

/** The contexts of our credentials, in the order in which they stand there. */
export const CREDENTIAL_CONTEXTS = [
  "https://www.w3.org/ns/credentials/v2",
  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
  "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
] as const;

const CRYPTOSUITE = "eddsa-rdfc-2022";

/**
 * No control signs, and nothing above U+FFFF: no font of ours has such letters,
 * so no certificate says them, and programs disagree on how RDF escapes them.
 */
const words = z
  .string()
  .min(1)
  .max(20_000)
  .regex(/^[^\p{Cc}\p{Cs}\u{10000}-\u{10FFFF}]*$/u);
const address = z.url().max(2_000);
const instant = z.iso.datetime();
const hours = z.number().int().min(1);
const only = <const Word extends string>(word: Word) =>
  z.tuple([z.literal(word)]);

const identity = z.strictObject({
  type: z.literal("IdentityObject"),
  identityType: z.literal("name"),
  hashed: z.literal(false),
  identityHash: words,
});

const achievement = z.strictObject({
  id: address,
  type: only("Achievement"),
  achievementType: z.enum(["CertificateOfCompletion", "ext:Participation"]),
  name: words,
  description: words,
  criteria: z.strictObject({ narrative: words }),
  humanCode: words,
  version: words.optional(),
  inLanguage: z.enum(["lt", "en"]),
  creditsAvailable: hours.optional(),
});

const subject = z.strictObject({
  type: only("AchievementSubject"),
  identifier: z.tuple([identity]),
  licenseNumber: words,
  activityStartDate: instant,
  activityEndDate: instant,
  creditsEarned: hours.optional(),
  achievement,
});

const issuer = z.strictObject({
  id: address,
  type: only("Profile"),
  name: words,
  otherIdentifier: z.tuple([
    z.strictObject({
      type: z.literal("IdentifierEntry"),
      identifier: words,
      identifierType: z.literal("ext:legalEntityCode"),
    }),
  ]),
});

/**
 * An Open Badges 3.0 credential as this service writes it, before it is signed.
 *
 * The shape is closed. A signature over RDF says nothing of a field that the
 * contexts do not know, so a field more is as bad as a changed one. A shape that
 * changes later keeps accepting what was issued under this one.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/ (OpenBadgeCredential)
 * @see https://www.w3.org/TR/vc-data-model-2.0/
 */
export const unsignedShape = z.strictObject({
  "@context": z.tuple([
    z.literal(CREDENTIAL_CONTEXTS[0]),
    z.literal(CREDENTIAL_CONTEXTS[1]),
    z.literal(CREDENTIAL_CONTEXTS[2]),
  ]),
  id: address,
  type: z.tuple([
    z.literal("VerifiableCredential"),
    z.literal("OpenBadgeCredential"),
  ]),
  name: words,
  issuer,
  validFrom: instant,
  validUntil: instant.optional(),
  credentialSubject: subject,
  evidence: z.tuple([
    z.strictObject({ id: address, type: only("Evidence"), name: words }),
  ]),
  credentialStatus: z.strictObject({
    id: address,
    type: z.literal("1EdTechRevocationList"),
  }),
});

/** @see https://www.w3.org/TR/vc-di-eddsa/ */
export const proofShape = z.strictObject({
  type: z.literal("DataIntegrityProof"),
  cryptosuite: z.literal(CRYPTOSUITE),
  created: instant,
  verificationMethod: address,
  proofPurpose: z.literal("assertionMethod"),
  proofValue: z.string().regex(/^z[1-9A-HJ-NP-Za-km-z]{80,90}$/),
});

export type UnsignedCredential = z.output<typeof unsignedShape>;
type Proof = z.output<typeof proofShape>;
export type Credential = UnsignedCredential & { proof: Proof };
