import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPageGate, type PageGate } from "#app/content/mdx/gate.server.ts";
import {
  createPageRenderer,
  type PageRenderer,
} from "#app/content/mdx/render-page.server.ts";
import { BLOCKS } from "./benign/blocks.ts";
import { PROSE } from "./benign/prose.ts";
import { COURSE_DATA } from "./course-data.ts";
import { expectHarmless } from "./harmless.ts";

/** Long enough for any machine: time is tested elsewhere, with tiny limits. */
const PATIENT = 300_000;
const BENIGN = [...PROSE, ...BLOCKS];

let gate: PageGate;
let renderer: PageRenderer;

beforeAll(() => {
  gate = createPageGate({ parseMs: PATIENT });
  renderer = createPageRenderer({ timeoutMs: PATIENT });
});

afterAll(async () => {
  await gate.close();
  await renderer.close();
});

test("the corpus has at least 30 benign pages", () => {
  expect(BENIGN.length).toBeGreaterThanOrEqual(30);
});

describe("a benign page", { timeout: PATIENT }, () => {
  test.each(BENIGN)("may hold $holds", async ({ source, shows }) => {
    const { findings } = await gate.checkPage(source, "a.lt.mdx");
    expect(findings).toEqual([]);

    const [rendered] = await renderer.render({
      source,
      locale: "lt",
      tracks: ["police"],
      ...COURSE_DATA,
    });
    const html = rendered?.html ?? "";

    for (const fragment of shows) expect(html).toContain(fragment);
    expect(html).not.toContain("<h1");
    expectHarmless(html);
  });
});
