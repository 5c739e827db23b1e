import type { Finding } from "../course.ts";
import { isTaught } from "../mdx/author-world.ts";
import type { CheckedPage } from "../mdx/gate-contents.ts";
import { closestWord } from "./closest-word.ts";
import { allPages, type CourseParts, type PagePart } from "./course-parts.ts";
import { error, startOf, warning } from "./findings.ts";

/** What a reader takes in on one screen. */
const MAX_WORDS = 160;

type Part = PagePart & { page: CheckedPage };

/** What pages name exists and is shown; pages are short and alike in both languages. */
export function checkPages(parts: CourseParts): Finding[] {
  return [
    ...allPages(parts).flatMap((part) => [
      ...checkNames(parts, part),
      ...checkConfirmed(parts, part),
    ]),
    ...parts.modules.flatMap(({ pages, card }) => [
      ...[...pages.values()].flatMap((languages) => [
        ...languages.flatMap(checkLength),
        ...checkLanguagesAlike(languages),
      ]),
      ...checkLanguagesAlike(card),
    ]),
  ];
}

type References = {
  names: CheckedPage["facts"];
  known: string[] | undefined;
  rule: string;
  lt: string;
  en: string;
};

function checkNames(
  { course, facts, terms }: CourseParts,
  { path, page }: Part,
): Finding[] {
  const kinds: References[] = [
    {
      names: page.facts,
      known: facts?.value.map(({ id }) => id),
      rule: "pages/fact-unknown",
      lt: "Faile facts.yaml nėra fakto",
      en: "facts.yaml has no fact",
    },
    {
      names: page.terms,
      known: terms?.value.map(({ id }) => id),
      rule: "pages/term-unknown",
      lt: "Faile terms.yaml nėra sąvokos",
      en: "terms.yaml has no term",
    },
    {
      names: page.tracks,
      known: course?.value.tracks.map(({ id }) => id),
      rule: "pages/track-unknown",
      lt: "Faile course.yaml nėra profesijos (tracks)",
      en: "course.yaml has no track",
    },
  ];
  return kinds.flatMap(({ names, known, rule, lt, en }) =>
    names.flatMap(({ id, line, column }) => {
      if (!known || known.includes(id)) return [];
      const meant = closestWord(id, known);
      return error(
        { path, line, column },
        rule,
        `${lt} „${id}“. ${meant ? `Gal turėjo būti „${meant}“?` : "Aprašykite jį ten."}`,
        `${en} “${id}”. ${meant ? `Did you mean “${meant}”?` : "Describe it there."}`,
      );
    }),
  );
}

function checkConfirmed({ facts }: CourseParts, { path, page }: Part) {
  return page.facts.flatMap(({ id, line, column }) => {
    const fact = facts?.value.find((one) => one.id === id);
    if (!fact || isTaught(fact)) return [];
    return warning(
      { path, line, column },
      "pages/fact-unconfirmed",
      `Faktas ${id} (patikimumas ${fact.confidence}) nepatvirtintas, todėl mokiniai jo nematys. Tegul jį patvirtina žmogus: laukas „confirmed“ faile facts.yaml.`,
      `The fact ${id} (confidence ${fact.confidence}) is not confirmed, so learners will not see it. Let a person confirm it: “confirmed” in facts.yaml.`,
    );
  });
}

function checkLength({ path, page }: PagePart): Finding[] {
  if (!page || page.words <= MAX_WORDS) return [];
  return [
    warning(
      startOf(path),
      "pages/too-long",
      `Puslapyje ${page.words} žodžiai (-ių); geriausia iki ${MAX_WORDS}. Sutrumpinkite arba padalykite į du.`,
      `The page has ${page.words} words; up to ${MAX_WORDS} is best. Shorten it or make two of it.`,
    ),
  ];
}

/** The same blocks, facts, terms and images the same number of times. */
function checkLanguagesAlike(languages: readonly PagePart[]): Finding[] {
  const [first, second] = languages;
  if (!first?.page || !second?.page) return [];
  const ofFirst = contentsOf(first);
  const ofSecond = contentsOf(second);
  const all = new Set([...ofFirst.keys(), ...ofSecond.keys()]);
  const uneven = [...all].filter(
    (what) => ofFirst.get(what) !== ofSecond.get(what),
  );
  if (uneven.length === 0) return [];
  const english = first.locale === "en" ? first : second;
  return [
    warning(
      startOf(english.path),
      "pages/languages-differ",
      `Lietuviškame ir angliškame tekste nevienodai kartojasi: ${uneven.join(", ")}. Suvienodinkite.`,
      `The Lithuanian and the English text do not have the same number of: ${uneven.join(", ")}. Make them alike.`,
    ),
  ];
}

/** How often each block, and each thing that a block names, stands in a part. */
function contentsOf({ bytes, page }: PagePart): ReadonlyMap<string, number> {
  const blocks = new TextDecoder().decode(bytes).matchAll(/<([A-Z]\w*)/g);
  const all = [
    ...[...blocks].map(([, name]) => `<${name}>`),
    ...[page?.facts, page?.terms, page?.tracks, page?.images]
      .flatMap((references) => references ?? [])
      .map(({ id }) => id),
  ];
  const counts = new Map<string, number>();
  for (const what of all) counts.set(what, (counts.get(what) ?? 0) + 1);
  return counts;
}
