/**
 * Unpacks zlib data, and stops at `mostBytes`: a few bytes can be made to unpack
 * to gigabytes. Damaged data gives what came out before the damage. Runs in
 * browsers and in Node alike.
 */
export async function inflate(
  packed: Uint8Array<ArrayBuffer>,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const unpacked = new Blob([packed])
    .stream()
    .pipeThrough(new DecompressionStream("deflate"));
  const reader = unpacked.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    while (length < mostBytes) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      length += value.length;
    }
    await reader.cancel();
  } catch {
    // Not zlib, cut short, or with something after its end.
  }
  return joined(chunks, Math.min(length, mostBytes));
}

function joined(
  chunks: readonly Uint8Array<ArrayBuffer>[],
  length: number,
): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk.subarray(0, length - at), at);
    at += Math.min(chunk.length, length - at);
  }
  return all;
}
