import type { Text } from "./text.ts";

/** What an installation decides for itself; parsed once, when it starts. */
export type Config = {
  mode: "production" | "demonstration" | "development";
  /** The address people type, without a slash at the end; links are made from it. */
  origin: string;
  host: string;
  port: number;
  databaseFile: string;
  /** Whether X-Forwarded-* may be believed, because our own proxy sets them. */
  trustProxy: boolean;
  /** Keys what must not be guessed from the database, such as throttled addresses. */
  secret: string;
  /** Where letters go; none: they stay in the outbox. */
  smtp: SmtpConfig | null;
  /** The office's own template for certificates; ours where there is none. */
  certificateTemplate: string | null;
  /** Who issues certificates, as printed on them. */
  issuer: { name: Text; legalCode: string };
};

/** A mail server, as nodemailer is told of it, and who the letters are from. */
type SmtpConfig = {
  server: {
    host: string;
    port: number;
    /** Encrypted from the beginning; else STARTTLS, which `requireTLS` demands. */
    secure: boolean;
    requireTLS: boolean;
    auth?: { user: string; pass: string };
  };
  /** `Gairė <mokymai@example.lt>` */
  from: string;
};
