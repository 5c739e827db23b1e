import type { Db } from "#db/client.server.ts";

/** Takes away what holds the register's rows, as somebody with the file could. */
export function looseRegister<App extends { db: Db }>(app: App): App {
  const { $client: sqlite } = app.db;
  const triggers = sqlite
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%\\_never\\_%' ESCAPE '\\'",
    )
    .all();
  for (const { name } of triggers) sqlite.exec(`DROP TRIGGER "${name}"`);
  return app;
}
