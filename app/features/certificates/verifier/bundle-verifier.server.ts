import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** The parts of the verifier that are the same for everybody. */
export type VerifierBundle = { script: string; style: string };

// Not relative to this file, which the web server's build moves elsewhere.
const require = createRequire(import.meta.url);
const SCRIPT = "#app/features/certificates/verifier/verifier.ts";
const STYLE = "#app/features/certificates/verifier/verifier.css";

/**
 * The verifier's script with everything that it needs in one piece, and its
 * style. Takes about a second, in esbuild's own process.
 */
export async function bundleVerifier(): Promise<VerifierBundle> {
  // Loaded here only: production reads what was bundled when it was built.
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [require.resolve(SCRIPT)],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  });
  const style = await readFile(require.resolve(STYLE), "utf8");
  return { script: outputFiles[0]?.text ?? "", style };
}
