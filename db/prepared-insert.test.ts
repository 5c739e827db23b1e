import { expect, test } from "vitest";
import { testApp } from "#tests/support/test-app.ts";
import { preparedInsert } from "./prepared-insert.server.ts";
import { people } from "./schema/accounts.ts";

const insertPerson = preparedInsert(people);
const createdAt = new Date(0);

test("rows of any columns are written, with nulls and defaults", () => {
  const { db } = testApp();
  insertPerson(db, { id: "per_1", name: "Ona", email: null, createdAt });
  insertPerson(db, { id: "per_2", name: "Jonas", locale: "en", createdAt });
  insertPerson(db, {
    id: "per_3",
    name: "Ieva",
    email: "ieva@gaire.example",
    locale: undefined,
    createdAt,
  });
  const written = db.select().from(people).all().slice(-3);
  expect(written).toMatchObject([
    { id: "per_1", name: "Ona", email: null, locale: "lt", createdAt },
    { id: "per_2", name: "Jonas", email: null, locale: "en", createdAt },
    { id: "per_3", email: "ieva@gaire.example", locale: "lt", createdAt },
  ]);
});
