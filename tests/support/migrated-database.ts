import type { TestProject } from "vitest/node";
import { openDatabase } from "#db/client.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { seedOffice } from "#db/seed/office.server.ts";
import { NOW } from "./now.ts";

declare module "vitest" {
  interface ProvidedContext {
    migratedDatabase: string;
  }
}

/**
 * Runs the migrations once for the whole test run, in memory, and lets the
 * known people move in. Every test then opens its own copy: see `test-app.ts`.
 */
export default function setup(project: TestProject) {
  const db = openDatabase(":memory:");
  migrateDatabase(db, NOW);
  seedOffice(db, NOW, { passwordHash: "no password fits this" });
  project.provide(
    "migratedDatabase",
    db.$client.serialize().toString("base64"),
  );
  db.$client.close();
}
