import { createTransport } from "nodemailer";
import type { Config } from "#app/shared/config.ts";

/** What a mail server is given: one letter, to one person. */
export type Delivery = {
  /** Part of the message's own id: a second try is known as the same letter. */
  id: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  calendar: string | null;
};

/**
 * `refused`: the server will never take it, so trying again is no use (RFC 5321,
 * 4.2.1: codes of 500 and above). `failed`: perhaps next time. `unreachable`:
 * nobody answered, and the letter had no part in it.
 */
export type DeliveryOutcome =
  | { code: "sent" }
  | { code: "refused" | "failed" | "unreachable"; error: string };

const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;

/** Codes of nodemailer for a server that was not there to refuse anything. */
const NOBODY_THERE = ["ECONNECTION", "ETIMEDOUT", "EDNS", "ESOCKET", "ETLS"];

/**
 * Hands a letter to the mail server of the configuration. A connection that is
 * not encrypted from the beginning has to become so before anything is said,
 * unless the server is this very machine.
 */
export async function deliver(
  smtp: NonNullable<Config["smtp"]>,
  letter: Delivery,
): Promise<DeliveryOutcome> {
  const transport = createTransport({
    ...smtp.server,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail(messageOf(smtp, letter));
    return { code: "sent" };
  } catch (error) {
    return outcomeOf(error);
  } finally {
    transport.close();
  }
}

function messageOf(
  { from }: NonNullable<Config["smtp"]>,
  { id, recipient, subject, text, html, calendar }: Delivery,
) {
  const domain = from.slice(from.lastIndexOf("@") + 1).replace(">", "");
  return {
    from,
    // An object, so that commas and brackets in it cannot make it two addresses.
    to: { name: "", address: recipient },
    subject,
    text,
    html,
    messageId: `<${id}@${domain}>`,
    // Answers of machines to a machine are not wanted (RFC 3834).
    headers: { "Auto-Submitted": "auto-generated" },
    ...(calendar === null
      ? {}
      : {
          attachments: [
            {
              filename: "kalendorius.ics",
              content: calendar,
              contentType: "text/calendar; charset=utf-8",
            },
          ],
        }),
  };
}

function outcomeOf(error: unknown): DeliveryOutcome {
  const { code, responseCode } = factsOf(error);
  const words = error instanceof Error ? error.message : String(error);
  if (responseCode !== undefined && responseCode >= 500) {
    // A password that is wrong is the office's mistake, not the letter's.
    return { code: code === "EAUTH" ? "failed" : "refused", error: words };
  }
  const isNobodyThere =
    responseCode === undefined && NOBODY_THERE.includes(code);
  return { code: isNobodyThere ? "unreachable" : "failed", error: words };
}

/** nodemailer writes what happened onto the error. */
function factsOf(error: unknown): { code: string; responseCode?: number } {
  if (typeof error !== "object" || error === null) return { code: "" };
  const code = "code" in error ? String(error.code) : "";
  return "responseCode" in error && typeof error.responseCode === "number"
    ? { code, responseCode: error.responseCode }
    : { code };
}
