import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { lina, ruta } from "#db/seed/people.ts";
import { addresses, MODULE } from "#tests/support/addresses.ts";
import { browserOf } from "#tests/support/browser.ts";
import { oddTexts } from "#tests/support/odd-texts.ts";
import { visit } from "#tests/support/remix.ts";
import { cookieOf } from "#tests/support/sign-in.ts";
import { smallWorld, type SmallWorld } from "#tests/support/small-world.ts";

const odd = Object.entries(oddTexts);

/** Addresses with a part that a visitor may change, here written `?`. */
const paths = [
  "/?",
  "/lt/courses/?",
  `/lt/courses/small-course/?`,
  `${MODULE}/?`,
  `${MODULE}/names?track=?`,
  `${MODULE}/images/?`,
  `${MODULE}/quiz/?/questions/1`,
  `${MODULE}/quiz/?/result`,
  "/lt/cohorts/?",
  "/lt/certificates/?/document",
  "/lt/check/?",
  "/lt/sign-in?returnTo=?",
];

describe("odd text in an address", () => {
  // why: Remix warns on the console about what it cannot decode.
  beforeEach(() => void vi.spyOn(console, "warn").mockReturnValue());
  afterEach(() => vi.restoreAllMocks());

  test.each(odd)("breaks nothing: %s", async (_, text) => {
    await expectNothingBroken(encodeURIComponent(text));
  });

  test.each(["%", "%E0%A4%A", "%ED%A0%80", "%2e%2e%2f", "a%2Fb", "%252F"])(
    "breaks nothing where its escapes are wrong: %s",
    expectNothingBroken,
  );
});

/** The forms, by route, and the fields that a visitor may fill in. */
const forms: [route: string, ...names: string[]][] = [
  ["course.tsx", "track"],
  ["sign-in.tsx", "email", "password"],
  ["check.tsx", "code"],
  ["check-result.tsx", "name"],
  ["quiz-question.tsx", "answer", "answer-0"],
  ["quiz-answer.ts", "answer", "answer-9"],
  ["quiz-questions.tsx", "q1-answer", "q2-answer-0"],
  ["quiz-answers.ts", "q1-answer", "q9-answer"],
  ["extra-time.tsx", "percent"],
  ["sign-in-as.ts", "person", "returnTo"],
  ["certificate.tsx", "reason"],
  ["certificate.tsx", "intent", "correction", "sure"],
  ["issue-lists.tsx", "reason", "number"],
  ["issue-list-new.tsx", "step", "row"],
  ["issue-list.tsx", "decision", "reason"],
];

describe("odd text in a form", () => {
  test.each(odd)("breaks nothing: %s", async (_, text) => {
    for (const [route, ...names] of forms) {
      const fields = new URLSearchParams(names.map((name) => [name, text]));
      const given = await send(smallWorld(), route, { body: fields });

      expect([route, given.status < 500]).toEqual([route, true]);
      expect(await given.text()).not.toContain("<script>alert");
    }
  });

  test.each(forms)("breaks nothing as a file: %s", async (route, ...names) => {
    const body = new FormData();
    for (const name of names) body.set(name, new Blob(["x"]), "x.txt");
    const { status } = await send(smallWorld(), route, { body });
    expect(status).toBeLessThan(500);
  });

  test.each(forms)("is no mistake of ours: text for %s", async (route) => {
    const headers = { "Content-Type": "text/plain" };
    const { status } = await send(smallWorld(), route, {
      headers,
      body: "a=b",
    });
    expect([400, 415, 422]).toContain(status);
  });

  test.each(forms)("is no mistake of ours: half for %s", async (route) => {
    const headers = { "Content-Type": "multipart/form-data; boundary=x" };
    const body = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb';
    const { status } = await send(smallWorld(), route, { headers, body });
    expect([400, 415, 422]).toContain(status);
  });
});

/** Puts the text into every address, for whoever gets the furthest there. */
async function expectNothingBroken(part: string): Promise<void> {
  const { app } = smallWorld();
  const [learner, coordinator] = [browserOf(app, ruta), browserOf(app, lina)];
  for (const path of paths) {
    const browser = path.includes("cohorts") ? coordinator : learner;
    const { status } = await browser.get(path.replace(/\?(?!track|ret)/, part));
    expect([path, status < 500]).toEqual([path, true]);
  }
}

const OFFICE = [
  "certificate.tsx",
  "issue-lists.tsx",
  "issue-list-new.tsx",
  "issue-list.tsx",
  "extra-time.tsx",
];

function send({ app, ...world }: SmallWorld, route: string, init: RequestInit) {
  const { path = "" } = addresses[route]?.({ app, ...world }) ?? {};
  const isOffice = OFFICE.includes(route);
  const headers = new Headers(init.headers);
  headers.set("Cookie", cookieOf(app, isOffice ? lina : ruta));
  const url = app.config.origin + path;
  return visit(app, new Request(url, { ...init, method: "POST", headers }));
}
