import { expect, test } from "vitest";
import { compareNames, inNameOrder } from "./name-order.ts";

const sorted = (names: string[]) => inNameOrder(names, (name) => name);

test("people are listed by surname, then by first name", () => {
  expect(
    sorted([
      "Adomas Žukauskas",
      "Zita Adomaitė",
      "Ona Žukauskaitė",
      "Ieva Marija Adomaitė",
      "Ana Adomaitė",
    ]),
  ).toEqual([
    "Ana Adomaitė",
    "Ieva Marija Adomaitė",
    "Zita Adomaitė",
    "Ona Žukauskaitė",
    "Adomas Žukauskas",
  ]);
});

test("letters stand in the order of the Lithuanian alphabet", () => {
  const names = ["Jonas", "Yvona", "Ieva", "Ąžuolas", "Adomas", "Česlovas"];
  expect(sorted(names).join(" ")).toBe(
    "Adomas Ąžuolas Česlovas Ieva Yvona Jonas",
  );
});

test("blanks around and between names make no difference", () => {
  expect(compareNames("  Ona   Žukauskaitė ", "Ona Žukauskaitė")).toBe(0);
});

test("every odd name has a place, whatever order it comes in", () => {
  const names = [
    "Ž",
    "Ignas",
    "X Æ A-12",
    "O'); DROP TABLE certificates;--",
    "<b>Ona</b>",
    "\u202Eanimažina",
    "Ірина Їжак-Ґедз",
    "王 芳",
    "👩🏽‍🚒 Eglė",
    "Núñez O’Brien",
    "a".repeat(300),
  ];
  expect(sorted(names.toReversed())).toEqual(sorted(names));
});
