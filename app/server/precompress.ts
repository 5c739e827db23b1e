/**
 * Compresses the built client ahead of time, as small as it gets:
 *
 *     node app/server/precompress.ts build/client
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const COMPRESSIBLE = /\.(css|html|js|json|svg|txt|wasm|webmanifest)$/;
/** Smaller files fit into one packet anyway. */
const LEAST_BYTES = 1024;

/**
 * Writes a `.br` and a `.gz` beside each file that gets smaller by it, and tells
 * how many files that were. Safe to repeat.
 */
export function compressAssets(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => COMPRESSIBLE.test(file))
    .map((file) => path.join(folder, file));
  return files.filter(compressFile).length;
}

/** Whether a file of this name and these bytes is sent smaller than it is. */
export function isWorthCompressing(file: string, bytes: Buffer): boolean {
  return COMPRESSIBLE.test(file) && bytes.length >= LEAST_BYTES;
}

function compressFile(file: string): boolean {
  const bytes = readFileSync(file);
  if (!isWorthCompressing(file, bytes)) return false;
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  if (brotli.length >= bytes.length) return false;
  writeFileSync(`${file}.br`, brotli);
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  return true;
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error("Name the folder, for example build/client.");
  process.stdout.write(`${compressAssets(folder)} files compressed\n`);
}
