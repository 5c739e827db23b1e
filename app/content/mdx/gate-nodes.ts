import type { Link, LinkReference } from "mdast";
import { checkCharacters } from "./gate-characters.ts";
import { type Place, type Problem, problem, quoted } from "./gate-problem.ts";
import { checkImageUrl, checkLinkUrl } from "./gate-urls.ts";
import { isBlockNamed, placeOf, type Visited, walk } from "./gate-walk.ts";

/** What Markdown may make of a page. Whatever is not named here is refused. */
const ALLOWED = new Set([
  "root",
  "paragraph",
  "heading",
  "text",
  "emphasis",
  "strong",
  "delete",
  "inlineCode",
  "code",
  "blockquote",
  "list",
  "listItem",
  "link",
  "image",
  "thematicBreak",
  "break",
  "table",
  "tableRow",
  "tableCell",
  "definition",
  "linkReference",
  "footnoteDefinition",
  "footnoteReference",
  "mdxJsxFlowElement",
  "mdxJsxTextElement",
]);

const CODE_LANGUAGE = /^[\w+#-]{1,20}$/;
const CODE_META = /^[\w{},= "-]{0,80}$/;
const FOOTNOTE_LABEL = /^[\p{L}\p{N} ._-]{1,60}$/u;
const MAX_ALT = 300;

/** What a node is, and every string that it carries; blocks are checked elsewhere. */
export function checkNode({ node, ancestors }: Visited): Problem[] {
  if (!ALLOWED.has(node.type)) return [refusedNode(node)];
  const place = placeOf(node);
  const found = stringsOf(node)
    .map((value) => checkCharacters(value, place))
    .find((refused) => refused !== null);
  const problems = found ? [found] : [];
  const own = checkOwnRule({ node, ancestors });
  return own ? [...problems, own] : problems;
}

function refusedNode(node: Visited["node"]): Problem {
  const place = placeOf(node);
  switch (node.type) {
    case "mdxjsEsm":
      return importOrExport(place);
    case "mdxFlowExpression":
    case "mdxTextExpression":
      return curlyBracket(place);
    case "imageReference":
      return problem(
        "image",
        place,
        "Paveikslėlį rašykite tiesiai: ![aprašymas](images/pavadinimas.png).",
        "Write the image directly: ![description](images/name.png).",
      );
    default:
      return problem(
        "node",
        place,
        "Šios teksto konstrukcijos čia naudoti negalima. Parašykite paprasta pastraipa, sąrašu ar lentele.",
        "This construction cannot be used here. Write a plain paragraph, list or table.",
      );
  }
}

export function importOrExport(place: Place) {
  return problem(
    "import-export",
    place,
    "Pastraipa negali prasidėti žodžiu „import“ ar „export“: taip pradedamas programos kodas. Pakeiskite žodžių tvarką.",
    "A paragraph cannot begin with the word “import” or “export”: that is how program code begins. Change the order of the words.",
  );
}

export function curlyBracket(place: Place) {
  return problem(
    "expression",
    place,
    "Riestinis skliaustas „{“ čia reiškia programos kodą, o jo tekste būti negali. Jei norite paties ženklo, rašykite \\{.",
    "A curly bracket “{” means program code here, and a page cannot have any. For the character itself write \\{.",
  );
}

function stringsOf(node: Visited["node"]): string[] {
  const strings: string[] = [];
  for (const key of ["value", "alt", "title", "url", "label", "lang", "meta"]) {
    const value: unknown = Reflect.get(node, key);
    if (typeof value === "string") strings.push(value);
  }
  return strings;
}

function checkOwnRule({ node, ancestors }: Visited): Problem | null {
  const place = placeOf(node);
  switch (node.type) {
    case "link":
      return checkLinkUrl(node.url, place) ?? checkLinkText(node, place);
    case "definition":
      return checkLinkUrl(node.url, place);
    case "linkReference":
      return checkLinkText(node, place);
    case "image":
      return checkImageUrl(node.url, place) ?? checkAlt(node.alt ?? "", place);
    case "code":
      return checkCode(node.lang ?? null, node.meta ?? null, place);
    case "listItem":
      return typeof node.checked === "boolean" ? taskList(place) : null;
    case "footnoteReference":
    case "footnoteDefinition":
      return (
        checkLabel(node.label ?? node.identifier, place) ??
        (ancestors.some((outer) => isBlockNamed(outer, "Track", "Fact"))
          ? footnoteInVariableBlock(place)
          : null)
      );
    default:
      return null;
  }
}

function checkAlt(alt: string, place: Place): Problem | null {
  if (alt.trim() !== "" && alt.length <= MAX_ALT) return null;
  return problem(
    "image-alt",
    place,
    "Paveikslėliui reikia aprašymo (iki 300 ženklų) tiems, kurie jo nemato: ![kas pavaizduota](images/pavadinimas.png).",
    "The image needs a description (up to 300 characters) for those who cannot see it: ![what it shows](images/name.png).",
  );
}

function checkLinkText(link: Link | LinkReference, place: Place) {
  const showsSomething = [...walk(link)].some(
    ({ node }) =>
      (node.type === "text" && node.value.trim() !== "") ||
      ["inlineCode", "image", "mdxJsxTextElement"].includes(node.type),
  );
  if (showsSomething) return null;
  return problem(
    "link-text",
    place,
    "Nuoroda neturi teksto. Laužtiniuose skliaustuose parašykite, kur ji veda: [kur veda](https://…).",
    "The link has no text. Say between the square brackets where it leads: [where it leads](https://…).",
  );
}

function checkCode(
  lang: string | null,
  meta: string | null,
  place: Place,
): Problem | null {
  const langFits = lang === null || CODE_LANGUAGE.test(lang);
  if (langFits && (meta === null || CODE_META.test(meta))) return null;
  return problem(
    "code-language",
    place,
    `Po „\`\`\`“ gali būti tik trumpas kalbos pavadinimas, o ne „${quoted(lang ?? "")}“. Palikite „\`\`\`“ vieną.`,
    `Behind “\`\`\`” only a short language name may stand, not “${quoted(lang ?? "")}”. Leave “\`\`\`” alone.`,
  );
}

function taskList(place: Place): Problem {
  return problem(
    "task-list",
    place,
    "Pažymimų sąrašų („[ ]“, „[x]“) puslapyje būti negali. Ištrinkite laužtinius skliaustus.",
    "A page cannot have lists to tick off (“[ ]”, “[x]”). Delete the square brackets.",
  );
}

function checkLabel(label: string, place: Place): Problem | null {
  if (FOOTNOTE_LABEL.test(label)) return null;
  return problem(
    "footnote-label",
    place,
    `Išnašos žymuo „${quoted(label)}“ netinka: iki 60 raidžių, skaitmenų, tarpų, taškų ir brūkšnelių, pavyzdžiui, [^1].`,
    `The footnote mark “${quoted(label)}” does not fit: up to 60 letters, digits, spaces, dots and hyphens, for example [^1].`,
  );
}

/** Footnotes are printed at the end of the page, for everybody. */
function footnoteInVariableBlock(place: Place): Problem {
  return problem(
    "footnote-in-block",
    place,
    "Blokuose <Track> ir <Fact> išnašų būti negali: jas matytų visi. Įrašykite paaiškinimą į tekstą.",
    "The blocks <Track> and <Fact> cannot have footnotes: everybody would see them. Write the explanation into the text.",
  );
}
