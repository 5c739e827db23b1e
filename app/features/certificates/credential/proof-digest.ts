import { JsonLdParser } from "jsonld-streaming-parser";
import { RDFC10 } from "rdfjs-c14n";

/** JSON-LD contexts by address: all that there are, nothing is fetched. */
export type Contexts = Readonly<Record<string, object>>;

type Quad = Parameters<RDFC10["canonicalize"]>[0] extends
  string | Iterable<infer One>
  ? One
  : never;

/**
 * What an eddsa-rdfc-2022 proof signs: SHA-256 of the proof's own options, then
 * SHA-256 of the document, each as canonical N-Quads (RDFC-1.0). Throws when
 * either is no JSON-LD under the contexts.
 *
 * @param document without its proof
 * @param options the proof without its value
 * @see https://www.w3.org/TR/vc-di-eddsa/#hashing-eddsa-rdfc-2022
 */
export async function proofDigest(
  document: { "@context": unknown },
  options: object,
  contexts: Contexts,
): Promise<Uint8Array<ArrayBuffer>> {
  const context = { "@context": document["@context"] };
  const parts = [
    await sha256(await canonical({ ...context, ...options }, contexts)),
    await sha256(await canonical(document, contexts)),
  ];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

async function canonical(document: object, contexts: Contexts) {
  return new RDFC10().canonicalize(await quadsOf(document, contexts));
}

function quadsOf(document: object, contexts: Contexts): Promise<Quad[]> {
  return new Promise((resolve, reject) => {
    const quads: Quad[] = [];
    const parser = new JsonLdParser({
      documentLoader: { load: (url) => loadFrom(contexts, url) },
      strictValues: true,
    });
    parser.on("data", (quad: Quad) => quads.push(quad));
    parser.on("error", reject);
    parser.on("end", () => resolve(quads));
    parser.end(JSON.stringify(document));
  });
}

function loadFrom(contexts: Contexts, url: string) {
  const known = Object.hasOwn(contexts, url) ? contexts[url] : undefined;
  return known
    ? Promise.resolve(known)
    : Promise.reject(new Error(`The context ${url} is not at hand.`));
}

async function sha256(text: string): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}
