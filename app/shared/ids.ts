import { z } from "zod";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** `crt_01jn…`: says what it names, sorts by age, and is safe in a URL. */
export type Id<Prefix extends string> = `${Prefix}_${string}`;

export type PersonId = Id<"per">;
export type InstitutionId = Id<"ins">;
export type CourseVersionId = Id<"ver">;
export type ProgrammeId = Id<"prg">;
export type ProgrammeVersionId = Id<"prv">;
export type LogoId = Id<"log">;
export type SessionId = Id<"ses">;
export type ImportId = Id<"imp">;
export type InvitationId = Id<"inv">;
export type IssueListId = Id<"isl">;
export type SigningKeyId = Id<"key">;
export type CohortId = Id<"coh">;
export type EnrolmentId = Id<"enr">;
export type AttemptId = Id<"att">;
export type ScenarioPlayId = Id<"ply">;
export type CertificateId = Id<"crt">;
export type MailId = Id<"mai">;

/** A new id: ten characters of time, so that ids sort by age, then 80 random bits. */
export function newId<Prefix extends string>(
  prefix: Prefix,
  now: Date,
): Id<Prefix> {
  return `${prefix}_${timePart(now)}${randomPart()}`;
}

/** Parses an id that came from outside: a URL, a form, a file. */
export function idSchema<Prefix extends string>(prefix: Prefix) {
  return z.custom<Id<Prefix>>(
    (value) =>
      typeof value === "string" &&
      new RegExp(`^${prefix}_[0-9a-z]{1,40}$`).test(value),
    `not a ${prefix} id`,
  );
}

function timePart(now: Date): string {
  let remaining = now.getTime();
  let digits = "";
  for (let position = 0; position < 10; position++) {
    digits = ALPHABET.charAt(remaining % 32) + digits;
    remaining = Math.floor(remaining / 32);
  }
  return digits;
}

function randomPart(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => ALPHABET.charAt(byte % 32)).join("");
}
