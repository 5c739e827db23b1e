/**
 * The offline verifier: the script of one self-contained page, which works from
 * a USB stick. It opens no connection; the page's own policy forbids all.
 */
import { config } from "zod";
import { inLocale } from "#app/i18n/locale.ts";
import * as m from "#app/paraglide/messages/_index.js";
import { systemClock } from "#app/shared/clock.ts";
import type { Locale } from "#app/shared/text.ts";
import { checkChosenFile } from "./check-chosen-file.ts";
import {
  answerContents,
  listContents,
  screenOf,
  type Shown,
} from "./screen.ts";
import { DATA_ELEMENT, type VerifierData } from "./verifier-data.ts";

// The page's policy forbids code that is made from text, which zod would try.
config({ jitless: true });

/** Larger than any certificate; more is not read. */
const LARGEST_FILE = 20 * 1024 * 1024;

const data = readData();
let locale: Locale = navigator.language.startsWith("lt") ? "lt" : "en";
let shown: Shown = { list: data.list, now: systemClock(), answer: "waiting" };

draw();
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  const file = event.dataTransfer?.files[0];
  if (file) void check(file);
});

async function check(file: File): Promise<void> {
  update({ answer: "working" });
  const now = systemClock();
  const size = Math.min(file.size, LARGEST_FILE);
  const bytes = new Uint8Array(await file.slice(0, size).arrayBuffer());
  const { keys, contexts } = data;
  const evidence = { keys, contexts, list: shown.list, now };
  const outcome = await checkChosenFile(bytes, evidence);
  const list = outcome.state === "list" ? outcome.list : shown.list;
  update({ list, now, answer: { fileName: file.name, outcome } });
}

function update(change: Partial<Shown>): void {
  shown = { ...shown, ...change };
  inLocale(locale, () => {
    replace("answer-text", answerContents(shown));
    replace("list-text", listContents(shown));
  });
}

function draw(): void {
  document.documentElement.lang = locale;
  inLocale(locale, () => {
    document.title = m.verifier_title();
    const handlers = {
      onFile: (file: File) => void check(file),
      onOtherLanguage: changeLanguage,
    };
    replace("page", screenOf(data, shown, handlers));
  });
}

function changeLanguage(): void {
  locale = locale === "lt" ? "en" : "lt";
  draw();
  document.querySelector("button")?.focus();
}

function replace(id: string, contents: (Node | string)[]): void {
  document.getElementById(id)?.replaceChildren(...contents);
}

function readData(): VerifierData {
  const text = document.getElementById(DATA_ELEMENT)?.textContent ?? "";
  // The service wrote it, in this shape, into this very file.
  return JSON.parse(text) as VerifierData;
}
