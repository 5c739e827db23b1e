// @ts-check
import { isMainThread } from "node:worker_threads";

// Loaded into the server before its own code: when the command that started it
// is killed outright, the channel between them closes, and the server stops as
// it does for a SIGTERM instead of holding the port as an orphan.
if (isMainThread && process.channel) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel.unref();
}
