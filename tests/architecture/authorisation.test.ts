import { describe, expect, test } from "vitest";
import { asta, lina, ruta, vytautas } from "#db/seed/people.ts";
import { addresses } from "#tests/support/addresses.ts";
import { browserOf, type Answer } from "#tests/support/browser.ts";
import { routesOn } from "#tests/support/routes-on.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import { askersOf } from "./askers.ts";
import { authorisationTable } from "./authorisation-table.ts";
import { exportedFunctions, filesBelow } from "./source-files.ts";

const table = authorisationTable();

const handlers = filesBelow("app/routes", ".ts", ".tsx").flatMap((path) => {
  const { functions, others } = exportedFunctions(path);
  const names = [...functions.keys(), ...others];
  const route = path.replace("app/routes/", "");
  return [
    ...(names.includes("loader") ? [`${route} GET`] : []),
    ...(names.includes("action") ? [`${route} POST`] : []),
  ];
});

describe("authorisation.csv", () => {
  test("has one row for each loader and action, and no other row", () => {
    const rows = table.map(({ route, method }) => `${route} ${method}`);
    expect(rows.toSorted()).toEqual(handlers.toSorted());
  });

  test("calls each row by a name of its own", () => {
    expect(new Set(table.map(({ id }) => id)).size).toBe(table.length);
  });

  test.each(table)("has an address for $id that leads to $route", (row) => {
    const { path } = addressOf(row.route);
    expect(routesOn(path)).toContain(`routes/${row.route.split(".")[0]}`);
  });
});

const cases = table.flatMap((row) =>
  askersOf(row, addressOf(row.route)).map((asker) => ({ ...row, ...asker })),
);

describe("whoever asks", () => {
  test.each(cases)(
    "$id ($method $route): $who is $answer",
    async ({ route, method, person, answer }) => {
      const world = smallWorld();
      const { path, fields, headers } = addressOf(route, world);
      const browser = browserOf(world.app, person);

      const given =
        method === "GET"
          ? await browser.get(path, headers)
          : await browser.post(path, fields, headers);

      expect(outcomeOf(given, path)).toBe(answer);
    },
  );

  test.each(cases.filter(({ method }) => method === "GET"))(
    "$id ($route as data): $who is $answer",
    async ({ route, person, answer }) => {
      const world = smallWorld();
      const { path } = addressOf(route, world);

      const given = await browserOf(world.app, person).getData(path);

      expect(outcomeOf(readRedirect(given), path)).toBe(answer);
    },
  );
});

describe("what only a demonstration offers", () => {
  const demonstration = ["dev-mail", "dev-ui", "login-demo"];
  const rows = table.filter(({ id }) => demonstration.includes(id));

  test.each(rows)("$id is absent from production", async (row) => {
    expect(rows.length).toBe(demonstration.length);
    const world = smallWorld();
    const { path, fields } = addressOf(row.route, world);
    const config = { ...world.app.config, mode: "production" as const };

    for (const person of [null, ruta, vytautas, lina, asta]) {
      const browser = browserOf({ ...world.app, config }, person);
      const given =
        row.method === "GET"
          ? await browser.get(path)
          : await browser.post(path, fields);
      expect(given.status).toBe(404);
    }
  });
});

function addressOf(route: string, world = smallWorld()) {
  const address = addresses[route];
  if (!address) throw new Error(`addresses.ts does not know ${route}.`);
  return address(world);
}

/** One of the four outcomes, or what came instead of them. */
function outcomeOf({ status, location }: Answer, path: string) {
  const signIn = `/lt/sign-in?${new URLSearchParams({ returnTo: path })}`;
  // A form says besides what became of it.
  if (location?.replace(/&form=not-sent$/, "") === signIn) return "sign-in";
  if (status === 401) return "sign-in";
  if (location?.includes("/sign-in")) return location;
  if (status === 403) return "forbidden";
  if (status === 404) return "absent";
  return status < 400 ? "allowed" : status;
}

/** Data says in its body where it leads, and has a status of its own for it. */
function readRedirect(answer: Answer): Answer {
  if (answer.status !== 202) return answer;
  const location = /"redirect","([^"]*)"/.exec(answer.text)?.[1] ?? "unread";
  return { ...answer, location };
}
