// @ts-check
import { compileMessages } from "./messages.mjs";
import { reportFailure } from "./command.mjs";
import { endOf, isStopping } from "./run.mjs";
import { startServer } from "./server.mjs";
import { watchFolders } from "./watch.mjs";

/**
 * What a change asks for. Vite reloads what it loads itself: components
 * (.tsx), styles and everything about routes. Node loads .ts once per start.
 *
 * @param {string} file relative to the root, with forward slashes
 * @returns {"messages" | "restart" | undefined}
 */
export function answerTo(file) {
  if (/^messages\/.*\.json$/.test(file)) return "messages";
  if (/\.test\.tsx?$|\.d\.ts$/.test(file)) return undefined;
  if (/^app\/(routes|ui|paraglide)\/|^app\/(routes|root)\.tsx?$/.test(file))
    return undefined;
  if (/^(app|db)\/.*\.(ts|sql)$/.test(file)) return "restart";
  return undefined;
}

/**
 * Keeps the development server running: started again when code that Node has
 * loaded changes, left alone for the rest. After a crash it waits for a change.
 *
 * @param {import("./tools.mjs").Workshop} workshop
 * @param {NodeJS.Dict<string>} settings
 * @param {(text: string) => void} say
 * @returns {Promise<number>} the server's last exit code, once we were asked to stop
 */
export async function keepServerRunning(workshop, settings, say) {
  /** @type {import("./run.mjs").Child | undefined} */
  let server;
  let wake = () => {};
  let stale = false;
  const endWatching = watchFolders(
    workshop.root,
    ["app", "db", "messages"],
    (files) => {
      const answers = files.map(answerTo);
      if (answers.includes("messages")) recompile(workshop, say);
      if (!answers.includes("restart")) return;
      stale = true;
      server?.kill("SIGTERM");
      wake();
    },
  );
  try {
    for (;;) {
      stale = false;
      server = startServer(workshop, settings);
      const code = await endOf(server);
      if (isStopping()) return code;
      if (!stale) {
        say(
          "The server has stopped. It starts again when a file changes; Ctrl-C ends this.",
        );
        await new Promise(
          (/** @type {(value?: unknown) => void} */ resolve) =>
            (wake = () => resolve()),
        );
      }
      say("Something has changed: starting the server again …");
    }
  } finally {
    endWatching();
  }
}

/**
 * @param {import("./tools.mjs").Workshop} workshop
 * @param {(text: string) => void} say
 */
function recompile(workshop, say) {
  compileMessages(workshop).then(
    (note) => note ?? say("The messages are compiled again."),
    (error) => isStopping() || reportFailure(error),
  );
}
