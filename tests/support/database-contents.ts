import type { Db } from "#db/client.server.ts";

/** Kept about browsers and addresses, not about what anybody did. */
const NOT_LOOKED_AT = ["throttles", "sign_ins"];

/** Every row of every table, to be held against what stands there later. */
export function contentsOf({ $client: sqlite }: Db): Record<string, unknown[]> {
  const tables = sqlite
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'",
    )
    .all()
    .filter(({ name }) => !NOT_LOOKED_AT.includes(name));
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      sqlite.prepare(`SELECT * FROM "${name}"`).all(),
    ]),
  );
}
