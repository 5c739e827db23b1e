import { describe, expect, test } from "vitest";
import { jonas, lina, ona, ruta } from "#db/seed/people.ts";
import {
  addresses,
  COURSE,
  questionAt,
  questionPath,
} from "#tests/support/addresses.ts";
import { browserOf, type Answer } from "#tests/support/browser.ts";
import {
  hasId,
  mistakesOf,
  tagsOf,
  titleOf,
  valueOf,
} from "#tests/support/html.ts";
import { KNOWN_PASSWORD } from "#tests/support/known-password.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";

describe("a sign-in form", () => {
  test("asks for what is missing, in both languages", async () => {
    const { app } = smallWorld();
    const lt = await browserOf(app).post("/lt/sign-in", {
      email: "",
      password: "",
    });
    expectRefused(lt, "Klaida: Prisijungimas – Gairė", {
      email: "Įrašykite el. pašto adresą",
      password: "Įrašykite slaptažodį",
    });

    const en = await browserOf(app).post("/en/sign-in", {});
    expectRefused(en, "Error: Sign in – Gairė", {
      email: "Enter your e-mail address",
      password: "Enter your password",
    });
  });

  test("keeps the address, and never the password", async () => {
    const { app } = smallWorld();
    for (const fields of [
      { email: ruta.email, password: "ne-tas-slaptazodis" },
      { email: "nobody@gaire.example", password: KNOWN_PASSWORD },
    ]) {
      const page = await browserOf(app).post("/lt/sign-in", fields);

      expectRefused(page, "Klaida: Prisijungimas – Gairė", {
        email: "El. paštas arba slaptažodis neteisingas",
      });
      expect(valueOf(page.text, "email")).toBe(fields.email);
      expect(valueOf(page.text, "password")).toBeNull();
      expect(page.text).not.toContain(fields.password);
    }
  });

  test("keeps the password back where the address is missing", async () => {
    const { app } = smallWorld();
    const password = KNOWN_PASSWORD;
    const page = await browserOf(app).post("/lt/sign-in", { password });

    expect(page.status).toBe(422);
    expect(page.text).not.toContain(password);
  });
});

describe("an enrolment", () => {
  test.each([{}, { track: "" }, { track: "pilot" }])(
    "asks for one of the professions: %j",
    async (fields) => {
      const { app } = smallWorld();
      const page = await browserOf(app, ona).post(COURSE, fields);

      expectRefused(page, "Klaida: Mažas kursas – Gairė", {
        track: "Pasirinkite savo profesiją",
      });
    },
  );
});

describe("an answer to a question", () => {
  test.each([
    [[["answer", "9"]]],
    [[["answer", "x"]]],
    [[["reply", "0"]]],
    [[["answer-0", "99"]]],
  ] as [[string, string][]][])(
    "is asked for again where no page sends it: %j",
    async (fields) => {
      const world = smallWorld();
      const learner = browserOf(world.app, ruta);
      const number = singleChoiceIn(world);
      const path = questionPath(world, number);
      const page = await learner.post(path, fields);

      const named = new RegExp(`^Klaida: ${number} klausimas iš 7`);
      const { title } = expectRefused(page, named, {
        answer: "Atsakymas nesuprastas. Pasirinkite iš pateiktų atsakymų.",
      });
      expect(title).toContain("Gairė");
      expect(page.text).toContain(questionAt(world, number).stem.lt);
    },
  );

  test("is refused the same way when the page's script sends it", async () => {
    const world = smallWorld();
    const given = await browserOf(world.app, ruta).post(
      `${questionPath(world, singleChoiceIn(world))}/answer`,
      { answer: "9" },
      { Accept: "application/json" },
    );
    expect(given.status).toBe(422);
    expect(JSON.parse(given.text)).toEqual({
      saved: false,
      code: "unreadable-answer",
    });
  });
});

/** Where the open attempt asks to choose one of a few: most texts are no answer. */
function singleChoiceIn(world: SmallWorld): number {
  const numbers = [1, 2, 3, 4, 5, 6, 7];
  return (
    numbers.find((number) => questionAt(world, number).type === "single") ?? 0
  );
}

describe("a certificate code", () => {
  test.each([
    ["", "Įrašykite patikros kodą"],
    [
      "SML-2026-0001",
      "Kodą sudaro 17 raidžių ir skaitmenų. Palyginkite su pažymėjimu",
    ],
    [
      "7Q3M-K0ZP-4W8X-HT2N-W",
      "Kodas įrašytas su klaida: paskutinė raidė nesutampa. Palyginkite su pažymėjimu",
    ],
  ])("is asked for again: %s", async (code, message) => {
    const { app } = smallWorld();
    const page = await browserOf(app).post("/lt/check", { code });

    expectRefused(page, "Klaida: Patikrinti pažymėjimą – Gairė", {
      code: message,
    });
    expect(valueOf(page.text, "code") ?? "").toBe(code);
  });

  test("asks for the name to compare with", async () => {
    const world = smallWorld();
    const { path = "" } = addresses["check-result.tsx"]?.(world) ?? {};
    const page = await browserOf(world.app).post(path, { name: "  " });

    expectRefused(page, /^Klaida: /, { name: "Įrašykite vardą ir pavardę" });
    expect(page.text).not.toContain(jonas.name);
  });
});

describe("a reason for revoking", () => {
  test.each(["", "trumpa", "ž".repeat(501)])(
    "is neither missing nor short nor a whole story: %s",
    async (reason) => {
      const world = smallWorld();
      const { path = "" } = addresses["certificate.tsx"]?.(world) ?? {};
      const page = await browserOf(world.app, lina).post(path, {
        ...{ intent: "revoke", reasonClass: "other", reason },
      });

      expectRefused(page, /^Klaida: Pažymėjimas Nr\. SML-2026-/, {
        reason: "Įrašykite priežastį: nuo 10 iki 500 ženklų",
      });
      expect(valueOf(page.text, "reason") ?? "").toBe(reason);
    },
  );
});

/**
 * The page came back with a summary whose lines lead to the fields, with the
 * same words at the fields, and says so in its title.
 */
function expectRefused(
  { status, text }: Answer,
  expectedTitle: string | RegExp,
  messages: Record<string, string>,
) {
  const title = titleOf(text);
  const { summary, fields } = mistakesOf(text);
  expect(status).toBe(422);
  expect(title).toMatch(expectedTitle);
  expect(fields).toEqual(messages);
  expect(summary).toEqual(
    Object.entries(messages).map(([id, message]) => ({
      href: `#${id}`,
      text: message,
    })),
  );
  for (const id of Object.keys(messages)) expect(hasId(text, id)).toBe(true);
  expect(tagsOf(text, "h1")).toHaveLength(1);
  return { title };
}
