import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import type { Config } from "#app/shared/config.ts";
import { weaknessOfSecret } from "./secret-strength.ts";

type Variables = Record<string, string | undefined>;

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

const modeSchema = z
  .enum(["production", "demonstration", "development"], {
    error: "is one of production, demonstration, development",
  })
  .default("production");

const settingsSchema = z.object({
  ORIGIN: z
    .string("is missing")
    .refine(isOrigin, "is written as https://host or https://host:port"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce
    .number("is a port number")
    .int("is a port number")
    .min(1, "is from 1 to 65535")
    .max(65_535, "is from 1 to 65535")
    .default(3000),
  DATABASE_FILE: z.string("is missing"),
  TRUST_PROXY: z.enum(["yes", "no"], "is yes or no").default("no"),
  GAIRE_SECRET: z.string("is missing").superRefine((value, issues) => {
    const weakness = weaknessOfSecret(value);
    if (weakness) issues.addIssue({ code: "custom", message: weakness });
  }),
  SMTP_URL: z
    .string()
    .refine(isSmtpUrl, "is written as smtps://user:password@host:465")
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^([^<>@\r\n]+ )?<?[^<>@\s]+@[^<>@\s]+>?$/,
      "is written as name@host or Name <name@host>",
    )
    .optional(),
  CERTIFICATE_TEMPLATE: z
    .string()
    .endsWith(".typ", "names a file that ends in .typ")
    .refine((path) => existsSync(path), "names a file that is not there")
    .transform((path) => resolve(path))
    .optional(),
  ISSUER_NAME_LT: z.string("is missing"),
  ISSUER_NAME_EN: z.string("is missing"),
  ISSUER_CODE: z
    .string("is missing")
    .max(40, "is too long: at most 40 characters"),
});

const productionSchema = settingsSchema.extend({
  ORIGIN: settingsSchema.shape.ORIGIN.refine(
    isSafe,
    "begins with https://, unless the service is for this machine only",
  ),
});

/**
 * The configuration of this process, from its environment; read once, at boot.
 * `docs/guides/configuration.md` explains each variable.
 *
 * Production has to be told everything. Demonstration and development make up
 * what is missing, and keep to this machine. Refused with one text for the
 * terminal that names every mistake at once, and repeats no value.
 */
export function parseConfig(env: Variables): Result<Config, string> {
  const given = withoutBlanks(env);
  const mode = modeSchema.safeParse(given.GAIRE_MODE);
  if (!mode.success) return refuse(explain("GAIRE_MODE", mode.error));

  if (given.SMTP_URL && !given.MAIL_FROM) {
    return refuse(explainOne("MAIL_FROM is missing, and SMTP_URL is given"));
  }
  const settings =
    mode.data === "production"
      ? productionSchema.safeParse(given)
      : settingsSchema.safeParse({ ...localDefaults(given), ...given });
  if (!settings.success) return refuse(explain(null, settings.error));
  return accept(configFrom(mode.data, settings.data));
}

/** For commands: the configuration, or the reason why not and the end. */
export function configOrExit(env: Variables): Config {
  const config = parseConfig(env);
  if (config.ok) return config.value;
  process.stderr.write(`${config.refusal}\n`);
  process.exit(1);
}

/** Whether a URL's host, as `URL.hostname` gives it, is this very machine. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.includes(hostname);
}

function configFrom(
  mode: Config["mode"],
  settings: z.output<typeof settingsSchema>,
): Config {
  return {
    mode,
    origin: new URL(settings.ORIGIN).origin,
    host: settings.HOST,
    port: settings.PORT,
    databaseFile: settings.DATABASE_FILE,
    trustProxy: settings.TRUST_PROXY === "yes",
    secret: settings.GAIRE_SECRET,
    smtp: smtpOf(settings.SMTP_URL, settings.MAIL_FROM),
    certificateTemplate: settings.CERTIFICATE_TEMPLATE ?? null,
    issuer: {
      name: { lt: settings.ISSUER_NAME_LT, en: settings.ISSUER_NAME_EN },
      legalCode: settings.ISSUER_CODE,
    },
  };
}

function smtpOf(url?: string, from?: string): Config["smtp"] {
  if (!url || !from) return null;
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  const auth = username
    ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
    : undefined;
  return {
    server: {
      host: hostname,
      port: Number(port) || (secure ? 465 : 587),
      secure,
      requireTLS: !secure && !isLoopback(hostname),
      ...(auth ? { auth } : {}),
    },
    from,
  };
}

function isSmtpUrl(value: string): boolean {
  return /^smtps?:\/\//.test(value) && URL.canParse(value);
}

function localDefaults({ PORT = "3000" }: Variables): Variables {
  return {
    ORIGIN: `http://127.0.0.1:${PORT}`,
    DATABASE_FILE: ".data/gaire.sqlite",
    GAIRE_SECRET: randomBytes(32).toString("base64url"),
    ISSUER_NAME_LT: "Mokymų tarnyba (pavyzdys)",
    ISSUER_NAME_EN: "Training office (example)",
    ISSUER_CODE: "000000000",
  };
}

function withoutBlanks(env: Variables): Variables {
  return Object.fromEntries(
    Object.entries(env)
      .map(([name, value]) => [name, value?.trim()] as const)
      .filter(([, value]) => value !== ""),
  );
}

function isOrigin(value: string): boolean {
  if (!/^https?:/.test(value) || !URL.canParse(value)) return false;
  return new URL(value).origin === value.replace(/\/$/, "");
}

function isSafe(origin: string): boolean {
  if (!isOrigin(origin)) return true; // refused already, for that
  const { protocol, hostname } = new URL(origin);
  return protocol === "https:" || isLoopback(hostname);
}

function explainOne(mistake: string): string {
  return explainAll([`  ${mistake}.`]);
}

function explain(variable: string | null, { issues }: z.ZodError): string {
  const lines = issues.map(
    ({ path, message }) => `  ${variable ?? String(path[0])} ${message}.`,
  );
  return explainAll(lines);
}

function explainAll(lines: string[]): string {
  return [
    "Gairė cannot start; its configuration has mistakes:",
    ...lines,
    "docs/guides/configuration.md explains every variable.",
  ].join("\n");
}
