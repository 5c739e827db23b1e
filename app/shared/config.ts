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
  /** Who issues certificates, as printed on them. */
  issuer: { name: Text; legalCode: string };
};
