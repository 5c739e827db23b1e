/**
 * Writes the verifier's bundle, so that the service does not make it while
 * somebody waits.
 *
 *     node app/features/certificates/verifier/write-verifier.server.ts build/server/verifier.json
 */
import { writeFileSync } from "node:fs";
import { bundleVerifier } from "./bundle-verifier.server.ts";

const [file] = process.argv.slice(2);
if (!file) throw new Error("Where shall the bundle be written?");
writeFileSync(file, JSON.stringify(await bundleVerifier()));
