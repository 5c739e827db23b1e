import { expect, test } from "vitest";
import { changedHeadings } from "./changed-headings.ts";

const intro = "<p>Pradžia.</p>";
const part = (heading: string, text: string) =>
  `<h2 id="s-x">${heading}</h2><p>${text}</p>`;

test("names the parts that are new or read otherwise", () => {
  const before = intro + part("Vardas", "Klauskite.") + part("Kalba", "Lėtai.");
  const after =
    intro +
    part("Vardas", "Visada klauskite.") +
    part("Kalba", "Lėtai.") +
    part("Vertėjas", "Kvieskite.");
  expect(changedHeadings(before, after)).toEqual(["Vardas", "Vertėjas"]);
});

test("names nothing when only the order is another", () => {
  const one = part("Vardas", "Klauskite.");
  const other = part("Kalba", "Lėtai.");
  expect(changedHeadings(one + other, other + one)).toEqual([]);
});

test("does not name what stands above the first heading", () => {
  expect(changedHeadings("<p>Vienaip.</p>", "<p>Kitaip.</p>")).toEqual([]);
});

test("gives headings as plain text", () => {
  const after = part("<strong>户口</strong> &amp; &quot;namai&quot;", "Taip.");
  expect(changedHeadings("", after)).toEqual(['户口 & "namai"']);
});
