import { formatInstant } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import * as m from "#app/paraglide/messages/_index.js";
import { answerTo } from "./answer.ts";
import type { Outcome } from "./check-chosen-file.ts";
import { definitions, el } from "./elements.ts";
import { ageOfList } from "./list-age.ts";
import type { RevocationList } from "./revocation-list.ts";
import type { VerifierData } from "./verifier-data.ts";

export type Shown = {
  list: RevocationList;
  now: Date;
  answer: "waiting" | "working" | { fileName: string; outcome: Outcome };
};

type Handlers = {
  onFile: (file: File) => void;
  onOtherLanguage: () => void;
};

/** The page in the language in which it is drawn. */
export function screenOf(
  data: VerifierData,
  shown: Shown,
  { onFile, onOtherLanguage }: Handlers,
): HTMLElement[] {
  const language = el(
    "button",
    { type: "button", lang: currentLocale() === "lt" ? "en" : "lt" },
    m.verifier_other_language(),
  );
  language.addEventListener("click", onOtherLanguage);
  return [
    el("header", {}, language),
    el(
      "main",
      {},
      el("h1", {}, m.verifier_title()),
      el("p", { class: "lead" }, m.verifier_lead()),
      fileField("credential", m.verifier_file(), m.verifier_drop(), onFile),
      section("answer", m.verifier_result(), answerRegion(shown)),
      section("list", m.verifier_list(), ...listOf(data, shown, onFile)),
      section("keys", m.verifier_keys(), ...keysOf(data)),
    ),
  ];
}

/** What is read out when it changes; the element stays, its contents are new. */
export function answerContents({ answer }: Shown): (Node | string)[] {
  if (answer === "waiting") return [el("p", {}, m.verifier_waiting())];
  if (answer === "working") return [el("p", {}, m.verifier_working())];
  return answerTo(answer.fileName, answer.outcome);
}

/** How old the list is, and what that means. */
export function listContents({ list, now }: Shown): HTMLElement[] {
  const { days, isClockBehind } = ageOfList(list.issuedAt, now);
  const dated = formatInstant(new Date(list.issuedAt));
  const age =
    days === 0 ? m.verifier_list_today() : m.verifier_list_age({ n: days });
  return [
    el("p", {}, `${m.verifier_list_dated({ instant: dated })} ${age}`),
    el("p", {}, m.verifier_list_newer_unknown()),
    ...(isClockBehind
      ? [el("p", { class: "warning" }, `! ${m.verifier_clock_behind()}`)]
      : []),
  ];
}

function answerRegion(shown: Shown): HTMLElement {
  const region = el("div", { id: "answer-text", role: "status" });
  region.append(...answerContents(shown));
  return region;
}

function listOf(
  data: VerifierData,
  shown: Shown,
  onFile: Handlers["onFile"],
): HTMLElement[] {
  const text = el("div", { id: "list-text" }, ...listContents(shown));
  const address = `${data.origin}/revocations`;
  return [
    text,
    fileField(
      "newer-list",
      m.verifier_list_file(),
      m.verifier_list_newer({ address }),
      onFile,
    ),
  ];
}

function keysOf({ origin, madeAt, keys }: VerifierData): HTMLElement[] {
  const instant = formatInstant(new Date(madeAt));
  const shown = keys.map(({ id, publicKeyMultibase }) => ({
    term: id,
    value: publicKeyMultibase,
  }));
  return [
    el("p", {}, m.verifier_keys_text({ origin, instant })),
    definitions(shown),
  ];
}

function section(id: string, title: string, ...contents: HTMLElement[]) {
  return el(
    "section",
    { "aria-labelledby": id },
    el("h2", { id }, title),
    ...contents,
  );
}

function fileField(
  id: string,
  label: string,
  hint: string,
  onFile: Handlers["onFile"],
): HTMLElement {
  const input = el("input", {
    type: "file",
    id,
    accept: ".json,.pdf,application/json,application/pdf",
    "aria-describedby": `${id}-hint`,
  });
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) onFile(file);
    // The same file, changed meanwhile, can be chosen again.
    input.value = "";
  });
  return el(
    "div",
    { class: "field" },
    el("label", { for: id }, label),
    el("p", { class: "hint", id: `${id}-hint` }, hint),
    input,
  );
}
