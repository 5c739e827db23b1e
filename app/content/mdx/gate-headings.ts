import type { Heading, Root } from "mdast";
import { wordsOf } from "./gate-components.ts";
import { type Problem, problem, quoted } from "./gate-problem.ts";
import {
  attributeOf,
  isBlockNamed,
  isJsx,
  placeOf,
  textOf,
  type Visited,
  walk,
} from "./gate-walk.ts";
import { createHeadingIds } from "./heading-ids.ts";

const MAX_TITLE = 120;

/** A heading, and the tracks that see it; null when everybody does. */
type Seen = { heading: Heading; tracks: string[] | null; stands: boolean };

/**
 * One title, on the first line, in plain text; then levels 2 to 4 without a
 * jump, for the readers of every track; and links to headings that exist.
 */
export function checkHeadings(root: Root): Problem[] {
  const headings = [...walk(root)].flatMap(headingIn);
  const [title, ...others] = headings;
  return [
    ...(title ? checkTitle(title.heading) : []),
    ...others.flatMap(checkHeading),
    ...checkLevels(others),
    ...checkLinksToHeadings(root, others),
  ];
}

function headingIn({ node, ancestors }: Visited): Seen[] {
  if (node.type !== "heading") return [];
  const track = ancestors.find((outer) => isBlockNamed(outer, "Track"));
  return [
    {
      heading: node,
      tracks:
        track && isJsx(track) ? wordsOf(attributeOf(track, "for") ?? "") : null,
      stands: ancestors.every(
        (outer) => outer.type === "root" || isBlockNamed(outer, "Track"),
      ),
    },
  ];
}

function checkTitle(title: Heading): Problem[] {
  const isPlain = title.children.every((child) => child.type === "text");
  const text = textOf(title);
  if (isPlain && text.trim() !== "" && text.length <= MAX_TITLE) return [];
  return [
    problem(
      "title",
      placeOf(title),
      "Puslapio pavadinimas turi būti paprastas tekstas iki 120 ženklų, be paryškinimų, nuorodų ir blokų.",
      "The page’s title must be plain text of up to 120 characters, without emphasis, links or blocks.",
    ),
  ];
}

function checkHeading({ heading, stands }: Seen): Problem[] {
  const place = placeOf(heading);
  if (heading.depth === 1 || heading.depth > 4) {
    return [
      problem(
        "heading-level",
        place,
        "Pavadinimas („#“) puslapyje vienas. Antraštėms rašykite „##“, „###“ arba „####“.",
        "A page has one title (“#”). For headings write “##”, “###” or “####”.",
      ),
    ];
  }
  if (!stands) {
    return [
      problem(
        "heading-place",
        place,
        "Antraštės negali būti citatoje, sąraše ar bloke (išskyrus <Track>). Iškelkite ją arba paryškinkite tekstą: **tekstas**.",
        "A heading cannot stand in a quote, a list or a block (except <Track>). Move it out, or use bold text: **text**.",
      ),
    ];
  }
  if (heading.children.length > 0) return [];
  return [
    problem(
      "heading-empty",
      place,
      "Antraštė tuščia. Įrašykite tekstą arba ištrinkite ženklus „#“.",
      "The heading is empty. Write its text or delete the “#”.",
    ),
  ];
}

/** Readers see the headings of their own track only, so each track is followed. */
function checkLevels(headings: Seen[]): Problem[] {
  const tracks = new Set(headings.flatMap(({ tracks }) => tracks ?? []));
  const jumps = new Map<Heading, number>();
  for (const track of [null, ...tracks]) {
    let above = 1;
    for (const seen of headings) {
      if (seen.tracks && !(track && seen.tracks.includes(track))) continue;
      const { depth } = seen.heading;
      if (depth > above + 1 && depth <= 4) jumps.set(seen.heading, above + 1);
      above = depth;
    }
  }
  return [...jumps].map(([heading, expected]) =>
    problem(
      "heading-jump",
      placeOf(heading),
      `Praleistas antraštės lygis. Rašykite „${"#".repeat(expected)}“ vietoj „${"#".repeat(heading.depth)}“.`,
      `A heading level is skipped. Write “${"#".repeat(expected)}” instead of “${"#".repeat(heading.depth)}”.`,
    ),
  );
}

function checkLinksToHeadings(root: Root, headings: Seen[]): Problem[] {
  const idFor = createHeadingIds();
  const ids = new Set(headings.map(({ heading }) => idFor(textOf(heading))));
  return [...walk(root)].flatMap(({ node }) => {
    if (node.type !== "link" && node.type !== "definition") return [];
    if (!node.url.startsWith("#s-") || ids.has(node.url.slice(1))) return [];
    return [
      problem(
        "link-target",
        placeOf(node),
        `Šiame puslapyje nėra antraštės „${quoted(node.url)}“. Yra: ${list(ids)}.`,
        `This page has no heading “${quoted(node.url)}”. It has: ${list(ids)}.`,
      ),
    ];
  });
}

function list(ids: ReadonlySet<string>): string {
  return ids.size === 0 ? "–" : [...ids].map((id) => `#${id}`).join(", ");
}
