/**
 * Makes a person who can sign in; the first administrator is made with it.
 *
 *     npm run user:create -- --name "Asta Vaitkienė" --email asta@example.lt --role admin
 *     npm run user:create -- --name … --email … < file-with-the-password
 *
 * The password is asked for on the terminal, where it is not shown, or read from
 * the standard input; never from the command line, which others can see.
 * `--role` may be given several times, or not at all for a learner.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { outboxMailer } from "#app/email/outbox.queries.server.ts";
import { GRANTED_ROLES, type GrantedRole } from "#app/auth/actor.ts";
import {
  createUser,
  type CreateUserRefusal,
} from "#app/features/accounts/create-user.server.ts";
import { configOrExit } from "#app/server/config.server.ts";
import { systemClock } from "#app/shared/clock.ts";
import { isLocale } from "#app/shared/text.ts";
import { openDatabase } from "#db/client.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";

const REFUSALS = {
  "name-missing": () => "Give a name with --name.",
  "email-invalid": () => "Give an e-mail address with --email.",
  "email-taken": () => "Somebody has an account with this address already.",
  "password-weak": ({ weakness }: { weakness: string }) =>
    `This password will not do (${weakness}): at least 12 characters, not a common one, without the e-mail address.`,
} as const;

const { values } = parseArgs({
  options: {
    name: { type: "string", default: "" },
    email: { type: "string", default: "" },
    role: { type: "string", multiple: true, default: [] },
    locale: { type: "string", default: "lt" },
  },
});
const { name, email, locale } = values;
const roles = values.role.filter(isRole);
if (roles.length < values.role.length)
  fail(`--role is one of ${GRANTED_ROLES.join(", ")}.`);
if (!isLocale(locale)) fail("--locale is lt or en.");

const config = configOrExit(process.env);
mkdirSync(path.dirname(config.databaseFile), { recursive: true });
const db = openDatabase(config.databaseFile);
migrateDatabase(db, systemClock());
const mailer = outboxMailer(db, systemClock, {
  hasServer: config.smtp !== null,
});
const context = { db, clock: systemClock, mailer, config };

console.log(`Creating ${email} in ${config.databaseFile}.`);
const password = await readPassword();
const user = {
  name,
  email,
  password,
  roles,
  locale,
  createdBy: "system",
} as const;
const created = await createUser(context, user);
db.$client.close();
if (!created.ok) fail(explain(created.refusal));
console.log(`${name} can sign in (${["learner", ...roles].join(", ")}).`);

async function readPassword(): Promise<string> {
  if (!process.stdin.isTTY)
    return (await text(process.stdin)).replace(/\r?\n$/, "");
  const first = await askWithoutEcho("Password: ");
  if (first !== (await askWithoutEcho("Again: ")))
    fail("These were two different passwords.");
  return first;
}

async function askWithoutEcho(question: string): Promise<string> {
  // Readline shows what is typed on its output; this one swallows it.
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const input = process.stdin;
  const lines = createInterface({ input, output, terminal: true });
  process.stdout.write(question);
  const answer = await lines.question("");
  lines.close();
  process.stdout.write("\n");
  return answer;
}

function explain(refusal: CreateUserRefusal): string {
  return refusal.code === "password-weak"
    ? REFUSALS[refusal.code](refusal)
    : REFUSALS[refusal.code]();
}

function isRole(role: string): role is GrantedRole {
  return GRANTED_ROLES.some((known) => known === role);
}

function fail(reason: string): never {
  console.error(reason);
  process.exit(1);
}
