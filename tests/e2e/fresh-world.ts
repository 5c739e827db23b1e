/** Starts the built service on an empty database: a new demonstration world. */
import { rmSync } from "node:fs";
import { DATABASE_FILE, FOLDER } from "./world.ts";

rmSync(FOLDER, { recursive: true, force: true });
process.env.DATABASE_FILE = DATABASE_FILE;
await import("#app/server/main.ts");
