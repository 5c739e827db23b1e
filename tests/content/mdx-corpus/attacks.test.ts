import { existsSync, rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Finding } from "#app/content/course.ts";
import { createPageGate, type PageGate } from "#app/content/mdx/gate.server.ts";
import {
  createPageRenderer,
  PageRenderError,
  type PageRenderer,
} from "#app/content/mdx/render-page.server.ts";
import { CANARY_VALUE, CANARY_VARIABLE, LOOT_FILE } from "./attack.ts";
import { ALL_ATTACKS, SMALL_ATTACKS } from "./attacks/all-attacks.ts";
import { LARGE_BUT_HONEST } from "./attacks/sizes.ts";
import { COURSE_DATA, TRACKS } from "./course-data.ts";
import { expectHarmless, expectNoSecrets } from "./harmless.ts";

const PATH = "modules/a/pages/b.lt.mdx";
/** Long enough for any machine: time is tested elsewhere, with tiny limits. */
const PATIENT = 300_000;

let gate: PageGate;
let renderer: PageRenderer;

beforeAll(() => {
  process.env[CANARY_VARIABLE] = CANARY_VALUE;
  gate = createPageGate({ parseMs: PATIENT });
  renderer = createPageRenderer({ timeoutMs: PATIENT });
});

afterAll(async () => {
  Reflect.deleteProperty(process.env, CANARY_VARIABLE);
  await gate.close();
  await renderer.close();
  rmSync(LOOT_FILE, { force: true });
});

test("the corpus has at least 150 attacks, each with its own name", () => {
  const names = ALL_ATTACKS.map(({ tries }) => tries);

  expect(names.length).toBeGreaterThanOrEqual(150);
  expect(new Set(names).size).toBe(names.length);
});

describe("the gate", { timeout: PATIENT }, () => {
  test.each(ALL_ATTACKS)("answers $tries", async ({ source, rule }) => {
    const { findings, page } = await gate.checkPage(source, PATH);

    if (rule === null) {
      expect(findings).toEqual([]);
      return expectHarmless(await htmlOf(source));
    }
    expect(page).toBeNull();
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    for (const finding of findings) expectUseful(finding, source);
    return expectNoSecrets(JSON.stringify(findings));
  });

  test.each(LARGE_BUT_HONEST)("accepts a large honest page", async (source) => {
    const { findings } = await gate.checkPage(source, PATH);

    expect(findings).toEqual([]);
  });
});

describe(
  "without the gate, compiler and renderer",
  { timeout: PATIENT },
  () => {
    test.each(SMALL_ATTACKS)("stand $tries", async ({ source }) => {
      expectHarmless(await htmlOf(source));
      expect(existsSync(LOOT_FILE)).toBe(false);
    });
  },
);

/** All tracks' HTML, or nothing when the renderer refuses the page, as it may. */
async function htmlOf(source: string | Uint8Array): Promise<string> {
  try {
    const pages = await renderer.render({
      source,
      locale: "lt",
      tracks: TRACKS,
      ...COURSE_DATA,
    });
    return pages.map(({ html }) => html).join("\n");
  } catch (error) {
    expect(error).toBeInstanceOf(PageRenderError);
    expect(error).toMatchObject({ code: "refused" });
    expectNoSecrets(String(error));
    return "";
  }
}

/** An author can find the place and read what to do, in both languages. */
function expectUseful(finding: Finding, source: string | Uint8Array) {
  const text =
    typeof source === "string" ? source : new TextDecoder().decode(source);
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  expect(finding).toMatchObject({ path: PATH, severity: "error" });
  expect(finding.line).toBeGreaterThanOrEqual(1);
  expect(finding.line).toBeLessThanOrEqual(lines.length);
  expect(finding.column).toBeGreaterThanOrEqual(1);
  const line = lines[finding.line - 1] ?? "";
  expect(finding.column).toBeLessThanOrEqual(line.length + 1);
  expect(finding.message.lt).toMatch(/^\p{Lu}.{20,}\.$/su);
  expect(finding.message.en).toMatch(/^[\p{Lu}<].{20,}\.$/su);
}
