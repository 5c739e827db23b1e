import { createElement } from "react";
import type { Term } from "#app/content/course-tree.ts";
import type { AuthorWorld } from "./author-world.ts";
import { wordsOf } from "./gate-components.ts";

const h = createElement;

/** `<Term id/>`: a foreign word in its script, in Latin letters, and what it means. */
export function termComponent(world: AuthorWorld) {
  return function TermInText(props: { id: string }) {
    const term = world.term(props.id);
    const original = {
      lang: term.lang,
      dir: term.direction,
      className: "term__original",
    };
    return h(
      "span",
      { className: "term" },
      h(term.direction === "rtl" ? "bdi" : "span", original, term.original),
      " ",
      h(
        "i",
        { lang: latinLanguageOf(term), className: "term__translit" },
        term.transliteration,
      ),
      " ",
      h(
        "span",
        { className: "term__meaning" },
        `(${term.meaning[world.locale]})`,
      ),
    );
  };
}

/** `<Terms ids title/>`: several of them as a table. */
export function termsComponent(world: AuthorWorld) {
  return function TermsTable(props: { ids: string; title: string }) {
    const terms = wordsOf(props.ids).map(world.term);
    return h(
      "div",
      { className: "terms" },
      h(
        "table",
        null,
        h("caption", null, props.title),
        h(
          "tbody",
          null,
          terms.map((term, index) => termRow(world, term, index)),
        ),
      ),
    );
  };
}

function termRow(world: AuthorWorld, term: Term, key: number) {
  const { original, lang } = term;
  return h(
    "tr",
    { key },
    h("th", { scope: "row" }, term.meaning[world.locale]),
    h(
      "td",
      { lang },
      term.direction === "rtl" ? h("bdi", { dir: "rtl" }, original) : original,
    ),
    h("td", { lang: latinLanguageOf(term) }, term.transliteration),
    h("td", null, term.note[world.locale]),
  );
}

/** BCP 47 for a language in Latin letters: "zh-Hans" → "zh-Latn". */
function latinLanguageOf(term: Term): string {
  return `${term.lang.split("-")[0]}-Latn`;
}
