import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { invitations } from "#db/schema/enrolments.ts";
import { people } from "#db/schema/accounts.ts";
import { mails } from "#db/schema/operations.ts";
import { jonas, lina, ona } from "#db/seed/people.ts";
import { browserOf } from "#tests/support/browser.ts";
import { mainOf, mistakesOf, textOf } from "#tests/support/html.ts";
import { smallWorld } from "#tests/support/small-world.ts";

const PASSWORD = "keturi žirgai lekia";

function invited() {
  const world = smallWorld();
  const { app, cohortId, newcomer } = world;
  const people = `/lt/cohorts/${cohortId}/people`;
  const coordinator = browserOf(app, lina);
  const link = `/lt/invitation/${newcomer.token}`;
  const add = (name: string, email: string) =>
    coordinator.post(`${people}/new`, { name, email, track: "police" });
  const lastMail = () =>
    app.db.select().from(mails).orderBy(desc(mails.id)).limit(1).get();
  return { ...world, people, coordinator, link, add, lastMail };
}

test("looking uses nothing up; the link opens once and signs in", async () => {
  const { app, link, newcomer } = invited();
  const stranger = browserOf(app);
  for (let looks = 0; looks < 3; looks++)
    expect((await stranger.get(link)).status).toBe(200);

  const fields = { name: "Ignas Ignaitis", password: PASSWORD };
  const [first, second] = await Promise.all([
    stranger.post(link, fields),
    stranger.post(link, fields),
  ]);
  expect([first.status, second.status].sort()).toEqual([302, 404]);
  const used = first.status === 302 ? first : second;
  expect(used.headers.get("Set-Cookie")).toContain("gaire=");
  expect((await stranger.get(link)).status).toBe(404);
  const row = app.db.select().from(people).where(eq(people.id, newcomer.id));
  expect(row.get()).toMatchObject({
    name: "Ignas Ignaitis",
    nameConfirmedAt: app.clock(),
  });
});

test("used, ended, expired and made-up links get the same page", async () => {
  const texts: string[] = [];
  const look = async (change: (world: ReturnType<typeof invited>) => void) => {
    const world = invited();
    change(world);
    const { status, text } = await browserOf(world.app).get(world.link);
    expect(status).toBe(404);
    texts.push(textOf(mainOf(text)));
  };
  const set = (values: Partial<typeof invitations.$inferInsert>) =>
    look(({ app }) => app.db.update(invitations).set(values).run());
  await set({ usedAt: new Date(0) });
  await set({ endedAt: new Date(0) });
  await look(({ app }) => app.advance(14 * 24 * 60 * 60_000));
  await look((world) => (world.link = "/lt/invitation/made-up"));
  expect(new Set(texts).size).toBe(1);
});

test.each([
  { name: "李小龙", password: PASSWORD, field: "name" },
  { name: " ", password: PASSWORD, field: "name" },
  { name: "Ignas", password: "trumpas", field: "password" },
  { name: "Ignas", password: "", field: "password" },
  { name: "Ignas", password: "slaptazodis123", field: "password" },
])("$name with $password is wrong at $field", async ({ field, ...fields }) => {
  const { app, link } = invited();
  const { status, text } = await browserOf(app).post(link, fields);
  expect(status).toBe(422);
  expect(Object.keys(mistakesOf(text).fields)).toEqual([field]);
  expect((await browserOf(app).get(link)).status).toBe(200);
});

test("a new invitation ends the old one, and only its hash is stored", async () => {
  const { app, add, coordinator, people, lastMail } = invited();
  await add("Rasa", "rasa@x.example");
  const first = /\/lt\/invitation\/([\w-]+)/.exec(lastMail()?.text ?? "");
  const path = first?.[0] ?? "";
  expect(JSON.stringify(app.db.select().from(invitations).all())).not.toContain(
    first?.[1],
  );
  const list = await coordinator.get(`${people}?q=rasa`);
  const person = /\/people\/(enr_\w+)/.exec(list.text)?.[1] ?? "";
  app.advance(1000);
  await coordinator.post(`${people}/${person}`, { intent: "resend" });
  expect((await browserOf(app).get(path)).status).toBe(404);
  const next = /\/lt\/invitation\/[\w-]+/.exec(lastMail()?.text ?? "")?.[0];
  expect((await browserOf(app).get(next ?? "")).status).toBe(200);
});

test("adding answers the same for an address that is known and one that is not", async () => {
  const { app, add, coordinator, people: list } = invited();
  const known = await add("Kažkas Kitas", ona.email);
  const unknown = await add("Kažkas Kitas", "kitas@x.example");
  expect({ ...known, headers: null }).toEqual({ ...unknown, headers: null });
  expect([...known.headers.keys()]).toEqual([...unknown.headers.keys()]);
  const stored = app.db.select().from(people).where(eq(people.id, ona.id));
  expect(stored.get()?.name).toBe(ona.name);
  const shown = textOf(mainOf((await coordinator.get(list)).text));
  expect(shown).toContain(ona.name);
});

test("a changed address ends links, sign-ins, and tells the old address", async () => {
  const { app, coordinator, people: list, enrolments, lastMail } = invited();
  const zivile = browserOf(app, { id: "per_zivile", roles: [] });
  expect((await zivile.get("/lt/my-learning")).status).toBe(200);
  const home = `${list}/${enrolments.zivile}/change`;
  const form = await coordinator.get(home);
  const seen = /name="seen" value="([^"]+)"/.exec(form.text)?.[1] ?? "";
  const { location } = await coordinator.post(home, {
    ...{ name: "Živilė Gudaitė", track: "police", seen },
    ...{ email: "nauja@x.example", institution: "ins_services" },
  });
  expect(location).toContain("?done=changed");
  expect(lastMail()?.recipient).toBe("zivile@gaire.example");
  expect((await zivile.get("/lt/my-learning")).status).toBe(302);
});

test("a new name leaves the register's rows as they are", async () => {
  const { app, coordinator, people: list } = invited();
  const rows = () =>
    app.db.$client.prepare("SELECT * FROM certificates ORDER BY id").all();
  const before = rows();
  const found = await coordinator.get(`${list}?q=adomaitis`);
  const home = `${list}/${/\/people\/(enr_\w+)/.exec(found.text)?.[1]}/change`;
  const form = await coordinator.get(home);
  const seen = /name="seen" value="([^"]+)"/.exec(form.text)?.[1] ?? "";
  const fields = { name: "Jonas Adomas", email: jonas.email, track: "police" };
  const without = await coordinator.post(home, { ...fields, seen });
  expect(Object.keys(mistakesOf(without.text).fields)).toEqual(["reason"]);
  const reason = "Pakeitė pavardę.";
  const { location } = await coordinator.post(home, {
    ...fields,
    seen,
    reason,
  });
  expect(location).toContain("?done=changed");
  expect(rows()).toEqual(before);
});
