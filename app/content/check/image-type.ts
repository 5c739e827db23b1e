const SIGNATURES = {
  png: [{ at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] }],
  jpg: [{ at: 0, bytes: [0xff, 0xd8, 0xff] }],
  webp: [
    { at: 0, bytes: [0x52, 0x49, 0x46, 0x46] },
    { at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  ],
  // Bytes 4 to 11 are "ftypavif".
  avif: [{ at: 4, bytes: [0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66] }],
} as const;

type ImageType = keyof typeof SIGNATURES;

/**
 * What an image is by its first bytes, whatever its name says; null for all that
 * a course may not show. SVG is none of them: it can carry script.
 */
export function imageTypeOf(content: Uint8Array): ImageType | null {
  for (const type of ["png", "jpg", "webp", "avif"] as const) {
    const signed = SIGNATURES[type].every(({ at, bytes }) =>
      bytes.every((byte, offset) => content[at + offset] === byte),
    );
    if (signed) return type;
  }
  return null;
}
