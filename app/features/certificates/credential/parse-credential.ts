import { accept, refuse, type Result } from "#app/shared/result.ts";
import {
  CREDENTIAL_CONTEXTS,
  proofShape,
  unsignedShape,
  type Credential,
} from "./credential-shape.ts";

export type ParseRefusal =
  /** No JSON: cut off, or another kind of file. */
  | { code: "not-json" }
  /** Names a field twice, so that two readers could read two things. */
  | { code: "repeated-field" }
  | { code: "no-credential" }
  /** Words are defined by somebody else than they are in ours. */
  | { code: "other-context" }
  | { code: "unsigned" }
  | { code: "several-proofs" }
  /** A proof, but not of the one kind that we make. */
  | { code: "other-proof" }
  /** A field is missing, one is there that we never write, or it holds something else. */
  | { code: "other-shape"; field: string };

/** Longer than any credential of ours; more is not read. */
const MOST_CHARACTERS = 200_000;
const MOST_LEVELS = 20;

/** The text of a file as one of our signed credentials. Its signature is not looked at. */
export function parseCredential(
  json: string,
): Result<Credential, ParseRefusal> {
  const fields = parseFields(json);
  if (!fields.ok) return fields;
  const { proof, ...document } = fields.value;
  if (!isOwnContext(document["@context"])) {
    return refuse({
      code: isCredential(document) ? "other-context" : "no-credential",
    });
  }
  if (proof === undefined) return refuse({ code: "unsigned" });
  if (Array.isArray(proof)) return refuse({ code: "several-proofs" });
  const ownProof = proofShape.safeParse(proof);
  if (!ownProof.success) return refuse({ code: "other-proof" });
  const own = unsignedShape.safeParse(document);
  return own.success
    ? accept({ ...own.data, proof: ownProof.data })
    : refuse({
        code: "other-shape",
        field: own.error.issues[0]?.path.join(".") ?? "",
      });
}

function parseFields(
  json: string,
): Result<Record<string, unknown>, ParseRefusal> {
  const parsed = parseJson(json);
  if (parsed === undefined) return refuse({ code: "not-json" });
  const fields = countFields(parsed, MOST_LEVELS);
  if (!isRecord(parsed) || fields === null)
    return refuse({ code: "no-credential" });
  return fields === countKeys(json)
    ? accept(parsed)
    : refuse({ code: "repeated-field" });
}

function parseJson(json: string): unknown {
  if (json.length > MOST_CHARACTERS) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/**
 * Fields of all objects; of two of one name, `JSON.parse` keeps the last. Null
 * for what is nested deeper than any credential, which nobody should walk.
 */
function countFields(value: unknown, levels: number): number | null {
  if (typeof value !== "object" || value === null) return 0;
  if (levels === 0) return null;
  const values: unknown[] = Object.values(value);
  let sum = Array.isArray(value) ? 0 : values.length;
  for (const one of values) {
    const below = countFields(one, levels - 1);
    if (below === null) return null;
    sum += below;
  }
  return sum;
}

/** Strings with a colon after them, in a text that is JSON. */
function countKeys(json: string): number {
  const strings = json.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g);
  return Array.from(strings).filter(([, colon]) => colon !== undefined).length;
}

function isCredential({ type }: Record<string, unknown>): boolean {
  return [type].flat().includes("OpenBadgeCredential");
}

function isOwnContext(context: unknown): boolean {
  return (
    Array.isArray(context) &&
    context.length === CREDENTIAL_CONTEXTS.length &&
    CREDENTIAL_CONTEXTS.every((url, at) => context[at] === url)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
