import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { parse } from "yaml";
import { scenarioFile } from "#app/content/scenario-file.ts";
import { m } from "#app/paraglide/messages.js";
import { go, pathOf, pickRadio } from "./keyboard.ts";
import type { Visitor } from "./visitor.ts";

const MODULES = "courses/people-from-china/modules";

/** What can be chosen in a module's scenario, with its score. */
function choicesOf(module: string) {
  const file = readFileSync(`${MODULES}/${module}/scenario.yaml`, "utf8");
  const { nodes } = scenarioFile.parse(parse(file));
  return nodes.flatMap(({ choices }) => choices);
}

/**
 * Plays a module's scenario by keyboard: does harm first, puts it right, and
 * decides well from there on. Stands at the ending; gives the number of decisions.
 */
export async function playThrough(
  { page, locale }: Visitor,
  module: string,
): Promise<number> {
  const choices = choicesOf(module);
  const main = page.locator("main");
  await go(
    main.getByRole("button", { name: m.scenario_start({}, { locale }) }),
  );
  for (let decisions = 0; ; decisions++) {
    if (pathOf(page).endsWith("/end")) return decisions;
    expect(decisions).toBeLessThan(8);
    const radios = main.getByRole("radio");
    const labels = await main.locator("label.opt").allInnerTexts();
    const wanted = decisions === 0 ? -1 : 1;
    const place = labels.findIndex((label) =>
      choices.some(
        ({ text, score }) =>
          score === wanted && reads(label.trim(), text[locale]),
      ),
    );
    await pickRadio(radios.nth(place), radios);
    await go(main.locator("form").getByRole("button"));
    await expect(
      main.getByRole("heading", {
        name: m.scenario_consequence({}, { locale }),
      }),
    ).toBeVisible();
    await go(main.locator(".pager a").last());
  }
}

/** Whether a text of the page is this one, with any words of a variant in it. */
function reads(shown: string, written: string): boolean {
  const plain = written.replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&");
  const pattern = plain.replaceAll(/\{\w+\}/g, ".+");
  return new RegExp(`^${pattern}$`, "s").test(shown);
}
