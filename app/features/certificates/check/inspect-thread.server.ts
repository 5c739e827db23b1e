/**
 * The thread in which strangers' files are read, with bounded memory and no
 * environment; started by `createInspector`. One file in, one answer out.
 */
import { parentPort } from "node:worker_threads";
import { credentialContexts } from "#app/features/certificates/credential/credential-contexts.server.ts";
import type { PublishedKey } from "#app/features/certificates/credential/verify-credential.ts";
import { inspectFile, type Inspected } from "./inspect-file.ts";

export type ToInspect = {
  bytes: Uint8Array<ArrayBuffer>;
  keys: PublishedKey[];
  now: Date;
};

const port = parentPort;
if (!port) throw new Error("Started by createInspector, not by hand.");

const contexts = await credentialContexts();
port.on("message", ({ bytes, keys, now }: ToInspect) => {
  void inspectFile(bytes, { keys, contexts, now }).then(
    (inspected: Inspected) => port.postMessage(inspected),
  );
});
port.postMessage("ready");
