import { inject } from "vitest";
import { outboxMailer } from "#app/email/outbox.queries.server.ts";
import type { RequestContext } from "#app/context.ts";
import { configForTests } from "#tests/support/config.ts";
import { openDatabase } from "#db/client.server.ts";
import { NOW } from "./now.ts";

export type TestApp = RequestContext & {
  /** Lets time pass for everything that reads the clock. */
  advance: (milliseconds: number) => void;
};

/** A whole application of its own for one test: real SQLite, stopped clock. */
export function testApp(): TestApp {
  const db = openDatabase(Buffer.from(inject("migratedDatabase"), "base64"));
  let instant = NOW.getTime();
  const clock = () => new Date(instant);
  return {
    db,
    clock,
    mailer: outboxMailer(db, clock),
    config: configForTests,
    nonce: "test-nonce",
    address: "192.0.2.1",
    reportError: (error) => {
      throw error;
    },
    advance: (milliseconds) => {
      instant += milliseconds;
    },
  };
}
