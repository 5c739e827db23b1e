import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parseConfig } from "./config.server.ts";

const SECRET = "Wm7qk2Yv9sTt4hNc0pLrXe8aJfUbD3gQ";

const production = {
  ORIGIN: "https://mokymai.example.lt",
  DATABASE_FILE: "/srv/gaire/gaire.sqlite",
  GAIRE_SECRET: SECRET,
  ISSUER_NAME_LT: "Mokymų tarnyba",
  ISSUER_NAME_EN: "Training office",
  ISSUER_CODE: "123456789",
};

describe("parseConfig", () => {
  test("takes production from the environment, and nothing for granted", () => {
    expect(parseConfig(production)).toEqual({
      ok: true,
      value: {
        mode: "production",
        origin: "https://mokymai.example.lt",
        host: "127.0.0.1",
        port: 3000,
        databaseFile: "/srv/gaire/gaire.sqlite",
        trustProxy: false,
        secret: SECRET,
        smtp: null,
        certificateTemplate: null,
        issuer: {
          name: { lt: "Mokymų tarnyba", en: "Training office" },
          legalCode: "123456789",
        },
      },
    });
  });

  test("names everything that production lacks in one text", () => {
    const refusal = refusalOf({});
    for (const name of Object.keys(production))
      expect(refusal).toContain(`  ${name} is missing.`);
  });

  test.each([
    {
      url: "smtps://user:p%40ss@mail.example.lt",
      server: {
        host: "mail.example.lt",
        port: 465,
        secure: true,
        requireTLS: false,
        auth: { user: "user", pass: "p@ss" },
      },
    },
    {
      url: "smtp://mail.example.lt:2525",
      server: {
        host: "mail.example.lt",
        port: 2525,
        secure: false,
        requireTLS: true,
      },
    },
    {
      url: "smtp://127.0.0.1:25",
      server: { host: "127.0.0.1", port: 25, secure: false, requireTLS: false },
    },
  ])("understands the mail server $url", ({ url, server }) => {
    const from = "Gairė <mokymai@example.lt>";
    expect(
      parseConfig({ ...production, SMTP_URL: url, MAIL_FROM: from }),
    ).toMatchObject({ value: { smtp: { server, from } } });
  });

  test.each([
    [{ SMTP_URL: "https://mail.example.lt", MAIL_FROM: "a@b.lt" }, "SMTP_URL"],
    [{ SMTP_URL: "smtps://mail.example.lt" }, "MAIL_FROM is missing"],
    [
      { SMTP_URL: "smtps://mail.example.lt", MAIL_FROM: "a@b.lt\nBcc: c@d.lt" },
      "MAIL_FROM",
    ],
  ])("refuses %o", (variables, words) => {
    expect(refusalOf({ ...production, ...variables })).toContain(words);
  });

  test("treats a blank line of an env file as missing", () => {
    expect(refusalOf({ ...production, ORIGIN: " " })).toContain(
      "ORIGIN is missing",
    );
  });

  test("makes up a demonstration on this machine, with a new secret each time", () => {
    const demonstration = { GAIRE_MODE: "demonstration", PORT: "3100" };

    const [one, other] = [
      parseConfig(demonstration),
      parseConfig(demonstration),
    ];

    expect(one).toMatchObject({
      value: { mode: "demonstration", origin: "http://127.0.0.1:3100" },
    });
    if (!one.ok || !other.ok) throw new Error("refused");
    expect(one.value.secret).not.toBe(other.value.secret);
  });

  test.each([
    ["http://mokymai.example.lt", "begins with https://"],
    ["mokymai.example.lt", "is written as https://host"],
    ["https://mokymai.example.lt/gaire", "is written as https://host"],
    ["https://ona@mokymai.example.lt", "is written as https://host"],
    ["javascript:alert(1)", "is written as https://host"],
  ])("refuses the origin %s", (ORIGIN, problem) => {
    expect(refusalOf({ ...production, ORIGIN })).toContain(`ORIGIN ${problem}`);
  });

  test.each(["http://localhost:3000", "http://127.0.0.1", "http://[::1]:8080"])(
    "lets production run on this machine at %s",
    (ORIGIN) => {
      expect(parseConfig({ ...production, ORIGIN })).toMatchObject({
        value: { origin: ORIGIN },
      });
    },
  );

  test("drops the slash that people write after the address", () => {
    const ORIGIN = `${production.ORIGIN}/`;
    expect(parseConfig({ ...production, ORIGIN })).toMatchObject({
      value: { origin: production.ORIGIN },
    });
  });

  test.each([
    ["short", "Wm7qk2Yv9sTt4hNc0pLrXe8aJfUbD3g"],
    ["one letter", "a".repeat(64)],
    ["a word again and again", "Wm7qk2Yv".repeat(5)],
    ["the alphabet", "abcdefghijklmnopqrstuvwxyz0123456789"],
    ["an example", "change-me-to-something-long-and-random"],
  ])("refuses a secret that is %s, without printing it", (_, GAIRE_SECRET) => {
    const refusal = refusalOf({ ...production, GAIRE_SECRET });
    expect(refusal).toContain("GAIRE_SECRET");
    expect(refusal).not.toContain(GAIRE_SECRET);
  });

  test.each(["0", "65536", "3000.5", "http"])("refuses port %s", (PORT) => {
    expect(refusalOf({ ...production, PORT })).toContain("PORT is");
  });

  test("refuses a mode that it does not know", () => {
    expect(refusalOf({ ...production, GAIRE_MODE: "prod" })).toContain(
      "GAIRE_MODE is one of",
    );
  });
});

describe("CERTIFICATE_TEMPLATE", () => {
  const withTemplate = (CERTIFICATE_TEMPLATE: string) =>
    parseConfig({ ...production, CERTIFICATE_TEMPLATE });

  test("is a file that is there, by its whole path", () => {
    const template = "tests/fixtures/templates/plain.typ";
    expect(withTemplate(template)).toMatchObject({
      value: { certificateTemplate: resolve(template) },
    });
  });

  test.each([
    ["tests/fixtures/templates/other.typ", "names a file that is not there"],
    ["package.json", "names a file that ends in .typ"],
  ])("is refused as %s", (CERTIFICATE_TEMPLATE, words) => {
    expect(refusalOf({ ...production, CERTIFICATE_TEMPLATE })).toContain(words);
  });
});

function refusalOf(env: Record<string, string>): string {
  const config = parseConfig(env);
  return config.ok ? "accepted" : config.refusal;
}
