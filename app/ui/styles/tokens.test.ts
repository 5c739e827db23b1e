import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const [withSchemes = "", forOldBrowsers = ""] = css.split("@supports not");

type Scheme = "light" | "dark";
const schemes: Scheme[] = ["light", "dark"];

/** Text on its ground. WCAG 2.2 1.4.3 asks for 4.5; ours are meant to be more. */
const TEXT: [string, string[], number][] = [
  ["ink", ["bg", "surface", "surface-2", "brand-tint"], 7],
  ["ink", ["ok-bg", "warn-bg", "bad-bg", "info-bg"], 7],
  ["ink-2", ["bg", "surface", "surface-2", "brand-tint"], 5.5],
  ["brand", ["bg", "surface", "surface-2", "brand-tint"], 5.5],
  ["brand-strong", ["brand-tint"], 7],
  ["on-brand", ["brand", "brand-strong"], 7],
  ["visited", ["bg", "surface"], 7],
  ["ok", ["bg", "surface", "ok-bg"], 5.5],
  ["warn", ["bg", "surface", "warn-bg"], 6],
  ["bad", ["bg", "surface", "bad-bg"], 6],
  ["info", ["bg", "surface", "info-bg"], 6],
];

/** Edges of controls, shapes and rings. WCAG 2.2 1.4.11 and 2.4.13 ask for 3. */
const SHAPES: [string, string[]][] = [
  ["control", ["bg", "surface", "surface-2"]],
  ["brand", ["surface-2"]],
  ["focus", ["focus-ink"]],
];

describe.each(schemes)("the %s colours", (scheme) => {
  it.each(pairs(TEXT))("%s on %s can be read", (text, ground, least) => {
    expect(contrast(scheme, text, ground)).toBeGreaterThanOrEqual(least);
  });

  it.each(pairs(SHAPES))("%s on %s can be seen", (shape, ground) => {
    expect(contrast(scheme, shape, ground)).toBeGreaterThanOrEqual(3);
  });
});

it("shows the focus ring on every ground, by one of its two colours", () => {
  for (const scheme of schemes)
    for (const ground of ["bg", "surface", "surface-2", "brand", "brand-tint"])
      expect(
        Math.max(
          contrast(scheme, "focus", ground),
          contrast(scheme, "focus-ink", ground),
        ),
      ).toBeGreaterThanOrEqual(3);
});

it("gives browsers without light-dark() the same light colours", () => {
  const before2024 = colours(forOldBrowsers, /--([\w-]+): (#\w+);/g);
  const light = colours(withSchemes, /--([\w-]+): light-dark\((#\w+),/g);
  expect(before2024).toEqual(light);
});

it("knows the black and white of the WCAG formula", () => {
  expect(ratio("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(ratio("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});

function pairs(table: [string, string[], number?][]) {
  return table.flatMap(([over, grounds, least = 3]) =>
    grounds.map((ground): [string, string, number] => [over, ground, least]),
  );
}

function contrast(scheme: Scheme, over: string, ground: string): number {
  return ratio(colour(scheme, over), colour(scheme, ground));
}

function colour(scheme: Scheme, token: string): string {
  const both = new RegExp(`--${token}: light-dark\\((#\\w+), (#\\w+)\\)`);
  const [, light, dark] = both.exec(withSchemes) ?? [];
  const one = new RegExp(`--${token}: (#\\w+);`).exec(withSchemes)?.[1];
  const found = one ?? (scheme === "light" ? light : dark);
  if (!found) throw new Error(`No token --${token}`);
  return found;
}

function colours(text: string, pattern: RegExp): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(pattern)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function ratio(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort(
    (x, y) => x - y,
  );
  return (lighter + 0.05) / (darker + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance, with its 2021 threshold. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
