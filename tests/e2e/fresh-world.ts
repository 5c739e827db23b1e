/** Starts the built service on an empty database: a new demonstration world. */
import { rmSync } from "node:fs";

const DATABASE_FILE = ".cache/e2e/gaire.sqlite";

rmSync(".cache/e2e", { recursive: true, force: true });
process.env.DATABASE_FILE = DATABASE_FILE;
await import("#app/server/main.ts");
