import { pino, type DestinationStream, type Logger } from "pino";
import type { Config } from "#app/shared/config.ts";

export type Log = Logger;

/** A second wall: what we log holds none of these in the first place. */
const NEVER_LOGGED = [
  "cookie",
  "set-cookie",
  "authorization",
  "password",
  "passwordHash",
  "secret",
  "email",
].flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]);

/**
 * Structured lines on the standard output, one JSON object each, so that a line
 * break in a value cannot begin a line of its own. Production tells everything;
 * on a newcomer's terminal stands only what went wrong.
 */
export function createLog(
  { mode }: Pick<Config, "mode">,
  destination: DestinationStream = pino.destination({ fd: 1, sync: true }),
): Log {
  return pino(
    {
      level: mode === "production" ? "info" : "warn",
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: describeError },
      redact: { paths: NEVER_LOGGED, censor: "[not logged]" },
    },
    destination,
  );
}

/** What an operator needs of an error, without what people typed. */
function describeError(error: unknown) {
  if (!(error instanceof Error))
    return { message: withoutPersonalData(String(error)) };
  const { name, message, stack = "", cause } = error;
  return {
    name,
    message: withoutPersonalData(message),
    stack: withoutPersonalData(stack),
    ...(cause === undefined
      ? {}
      : { cause: withoutPersonalData(String(cause)) }),
  };
}

/** Drizzle's messages repeat the values of a query, and ours might an address. */
export function withoutPersonalData(text: string): string {
  return text
    .replaceAll(/\nparams: .*?(?=\n {4}at |$)/gs, "\nparams: [not logged]")
    .replaceAll(/[\w.+-]+@[\w-]+\.[\w.-]+/g, "[e-mail]");
}
