import { expect, test } from "vitest";
import { lina } from "#db/seed/people.ts";
import { addresses } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { mainOf, mistakesOf, textOf, valueOf } from "#tests/support/html.ts";
import { oddNames } from "#tests/support/odd-names.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";
import { insertPerson } from "#app/features/accounts/people.queries.server.ts";
import { insertEnrolment } from "#app/features/enrolments/enrolments.queries.server.ts";
import { newId } from "#app/shared/ids.ts";
import { mails } from "#db/schema/operations.ts";

function office() {
  const world = smallWorld();
  const people = `/lt/cohorts/${world.cohortId}/people`;
  const browser = browserOf(world.app, lina);
  const textAt = async (path: string) =>
    textOf(mainOf((await browser.get(path)).text));
  return { ...world, people, browser, textAt };
}

const rasa = {
  name: "Rasa Rasaitė",
  email: "rasa@x.example",
  track: "police",
  institution: "ins_police",
};

test.each([
  "people.tsx",
  "person-new.tsx",
  "walk-in.tsx",
  "person.tsx",
  "person-change.tsx",
  "person-withdraw.tsx",
  "person-merge.tsx",
  "invitation.tsx",
])("%s opens in both languages", async (route) => {
  const world = office();
  const path = addresses[route]?.(world).path ?? "";
  for (const locale of ["lt", "en"]) {
    const page = await world.browser.get(path.replace("/lt/", `/${locale}/`));
    expect(page.status).toBe(200);
    expect(page.text).toContain("<h1>");
  }
});

test("a name is found without its diacritics", async () => {
  const { people, textAt } = office();
  expect(await textAt(`${people}?q=simkute`)).toContain("Rūta Šimkutė");
  expect(await textAt(`${people}?q=simkute`)).not.toContain("Živilė Gudaitė");
  expect(await textAt(`${people}?state=withdrawn`)).toContain("Nieko neradome");
});

test("one person is added, invited, and found in the list", async () => {
  const { app, people, browser, textAt } = office();
  const { location } = await browser.post(`${people}/new`, rasa);
  expect(location).toBe(`${people}?done=enrolled`);
  expect(await textAt(people)).toContain("Rasa Rasaitė");
  expect(await textAt(people)).toContain("Kvietimas galioja iki");
  const letters = app.db.select().from(mails).all();
  expect(letters.at(-1)).toMatchObject({ recipient: "rasa@x.example" });
  const again = await browser.post(`${people}/new`, rasa);
  expect(again.location).toBe(`${people}?done=already`);
});

test("a mistake stands at its field, and what was typed stays", async () => {
  const { people, browser } = office();
  const { status, text } = await browser.post(`${people}/new`, {
    ...rasa,
    name: "Rasa 李",
  });
  expect(status).toBe(422);
  expect(mistakesOf(text).fields).toHaveProperty("name");
  expect(valueOf(text, "email")).toBe("rasa@x.example");
});

test("a walk-in of a known name and institution is asked for", async () => {
  const { people, browser } = office();
  const { email: _none, ...walkIn } = rasa;
  const first = await browser.post(`${people}/walk-in`, walkIn);
  expect(first.location).toBe(`${people}?done=enrolled`);
  const twice = await browser.post(`${people}/walk-in`, walkIn);
  expect(twice.status).toBe(422);
  expect(twice.text).toContain('name="isAnother"');
  const other = await browser.post(`${people}/walk-in`, {
    ...walkIn,
    isAnother: "yes",
  });
  expect(other.location).toBe(`${people}?done=enrolled`);
});

test("two coordinators at once: the second is told, and keeps what was typed", async () => {
  const { people, browser, enrolments } = office();
  const change = `${people}/${enrolments.zivile}/change`;
  const seen = valueOf((await browser.get(change)).text, "seen") ?? "";
  const fields = {
    email: "zivile@gaire.example",
    track: "police",
    institution: "ins_services",
    reason: "Ištekėjo.",
    seen,
  };
  const first = await browser.post(change, {
    ...fields,
    name: "Živilė Gudaitienė",
  });
  expect(first.location).toBe(`${people}/${enrolments.zivile}?done=changed`);
  const second = await browser.post(change, { ...fields, name: "Živilė G." });
  expect(second.status).toBe(409);
  expect(valueOf(second.text, "name")).toBe("Živilė G.");
});

test("odd names stand in every list as they are", async () => {
  const world = office();
  const names = oddNames.map(({ name }) => name.toWellFormed());
  const ids = names.map((name) => enrolledAs(world, name));
  const { people, browser } = world;
  const pages = await Promise.all(
    [people, `${people}?page=2`, `${people}/${ids[0]}/merge?q=o`].map((path) =>
      browser.get(path),
    ),
  );
  for (const { status } of pages) expect(status).toBe(200);
  for (const { text } of pages) expect(text).not.toContain("<script>alert(1)");
  for (const id of ids)
    expect((await browser.get(`${people}/${id}`)).status).toBe(200);
});

function enrolledAs({ app, cohortId, attempts }: SmallWorld, name: string) {
  const now = app.clock();
  const about = { profession: null, institutionId: null, gender: null };
  const personId = insertPerson(
    app.db,
    { ...about, name, email: null, locale: "lt" },
    now,
  );
  const id = newId("enr", now);
  insertEnrolment(app.db, {
    id,
    personId,
    cohortId,
    courseId: "SML",
    courseVersionId: attempts.open.courseVersionId,
    track: "police",
    enrolledAt: now,
  });
  return id;
}
