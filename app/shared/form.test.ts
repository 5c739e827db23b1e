import { expect, test } from "vitest";
import { readForm } from "./form.server.ts";

/** A posted form with so many fields. */
function formOf(count: number): Request {
  const fields = Array.from({ length: count }, (_, at): [string, string] => [
    `q${at}-answer`,
    "x",
  ]);
  const body = new URLSearchParams(fields);
  return new Request("https://gaire.example/", { method: "POST", body });
}

test("a quiz of 50 long questions on one page is a form of ours", async () => {
  expect(await readForm(formOf(450))).toHaveLength(450);
});

test("a thousand fields and one are not", async () => {
  await expect(readForm(formOf(1001))).rejects.toMatchObject({ status: 400 });
});
