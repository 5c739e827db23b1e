/** Sooner than this, a second signal is the first one's echo: npm passes Ctrl-C on. */
const ECHO_MS = 1_000;

type Process = {
  on: (signal: NodeJS.Signals, listener: () => void) => unknown;
  exit: (code: number) => void;
};

/**
 * Stops in good order when asked to (SIGTERM, Ctrl-C, a terminal that closes) and exits with 0; asked
 * again, exits at once with 1.
 */
export function stopOnSignals(
  stop: () => Promise<void>,
  { process, sinceStart }: { process: Process; sinceStart: () => number },
): void {
  let stoppingSince: number | null = null;
  const onSignal = () => {
    if (stoppingSince !== null) {
      if (sinceStart() - stoppingSince > ECHO_MS) process.exit(1);
      return;
    }
    stoppingSince = sinceStart();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGTERM", onSignal);
  process.on("SIGINT", onSignal);
  process.on("SIGHUP", onSignal);
}
