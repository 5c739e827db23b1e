import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parseForm, readForm } from "./form.server.ts";

const SignIn = z.object({
  email: z.string("enter_email").trim().min(1, "enter_email"),
  password: z.string("enter_password"),
});

describe("parseForm", () => {
  test("gives the fields as the schema makes them", async () => {
    const form = await parseForm(
      sent("email=+ona%40gaire.example+&password=x"),
      SignIn,
    );

    expect(form).toEqual({
      ok: true,
      value: { email: "ona@gaire.example", password: "x" },
    });
  });

  test("says what is missing, keeps what was typed, forgets the password", async () => {
    const form = await parseForm(sent("email=&password=secret&more=1"), SignIn);

    expect(form).toEqual({
      ok: false,
      reply: { errors: { email: "enter_email" }, values: { more: "1" } },
    });
  });

  test("takes the last of a name that is sent twice", async () => {
    const form = await parseForm(
      sent("email=first&email=last&password=x"),
      SignIn,
    );

    expect(form).toMatchObject({ value: { email: "last" } });
  });
});

describe("readForm", () => {
  test.each([
    ["a list in a name", "email[100000000]=1"],
    ["a record in a name", "a.b.c=1"],
    ["a name of the language", "__proto__=1"],
    ["a control field of a library", "__intent__=%7B%7D"],
    ["a name without end", `a${"b".repeat(100_000)}=1`],
    ["more fields than any form has", "answer=0&".repeat(40_000)],
  ])("refuses %s", async (_, body) => {
    await expect(readForm(sent(body))).rejects.toMatchObject({ status: 400 });
  });

  test("refuses a file, and a body that is no form", async () => {
    const withFile = new FormData();
    withFile.set("name", new File(["text"], "name.txt"));
    const request = (body: BodyInit) =>
      new Request("http://gaire.test", { method: "POST", body });

    await expect(readForm(request(withFile))).rejects.toMatchObject({
      status: 400,
    });
    await expect(readForm(request("plain text"))).rejects.toMatchObject({
      status: 400,
    });
  });
});

function sent(body: string): Request {
  return new Request("http://gaire.test/lt/sign-in", {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body,
  });
}
