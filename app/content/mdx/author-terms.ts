import { createContext, createElement, useContext } from "react";
import type { Term } from "#app/content/course-tree.ts";
import type { AuthorWorld } from "./author-world.ts";
import { wordsOf } from "./gate-components.ts";

const h = createElement;

/** Whether the words stand in a link; links cannot stand in each other. */
export const InsideLink = createContext(false);

/**
 * `<Term id/>`: a foreign word in its script, in Latin letters, and what it
 * means. The word leads to the page of all terms.
 */
export function termComponent(world: AuthorWorld) {
  return function TermInText(props: { id: string }) {
    const term = world.term(props.id);
    const isLinked = !useContext(InsideLink);
    const word = originalOf(term);
    const href = `/${world.locale}/terms#term-${term.id}`;
    return h(
      "span",
      { className: "term" },
      isLinked ? h("a", { className: "term__link", href }, word) : word,
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

function originalOf(term: Term) {
  const { lang, direction, original } = term;
  return h(
    direction === "rtl" ? "bdi" : "span",
    { lang, dir: direction, className: "term__original" },
    original,
  );
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
