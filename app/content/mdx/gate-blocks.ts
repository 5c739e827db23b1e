import { checkAttributes } from "./gate-attributes.ts";
import {
  COMPONENT_NAMES,
  type ComponentRule,
  COMPONENTS,
} from "./gate-components.ts";
import { type Problem, problem, quoted } from "./gate-problem.ts";
import {
  isBlockNamed,
  isJsx,
  isOnlyBlocks,
  type JsxElement,
  placeOf,
  type Visited,
} from "./gate-walk.ts";

/** A block is on the closed list, complete, and stands where it may. */
export function checkBlock({ node, ancestors }: Visited): Problem[] {
  if (!isJsx(node)) return [];
  const rule = COMPONENTS.get(node.name ?? "");
  if (!rule) return [unknownBlock(node)];
  const misplaced =
    checkPosition(node, ancestors, rule) ?? checkNesting(node, ancestors, rule);
  const content = checkContent(node, rule);
  return [
    ...(misplaced ? [misplaced] : []),
    ...(content ? [content] : []),
    ...checkAttributes(node, rule),
  ];
}

function unknownBlock(element: JsxElement): Problem {
  const name = element.name ? `<${quoted(element.name)}>` : "<>";
  const looksLikeHtml = /^[a-z]/.test(element.name ?? "");
  return problem(
    looksLikeHtml ? "html" : "unknown-block",
    placeOf(element),
    `Blokas ${name} nežinomas${looksLikeHtml ? ", o HTML žymos neleidžiamos" : ""}. Galimi: ${COMPONENT_NAMES}. Jei norite paties ženklo „<“, rašykite \\<.`,
    `${name} is not a known block${looksLikeHtml ? ", and HTML tags are not allowed" : ""}. Use: ${COMPONENT_NAMES}. For the character “<” itself write \\<.`,
  );
}

function checkPosition(
  element: JsxElement,
  ancestors: Visited["ancestors"],
  rule: ComponentRule,
): Problem | null {
  if (rule.place === "text" || element.type === "mdxJsxFlowElement") {
    return null;
  }
  const parent = ancestors.at(-1);
  if (parent?.type === "paragraph" && isOnlyBlocks(parent)) return null;
  return problem(
    "block-in-text",
    placeOf(element),
    `Blokas <${element.name}> negali stovėti sakinyje. Rašykite jį nuo naujos eilutės, prieš jį ir po jo palikite tuščią eilutę.`,
    `The block <${element.name}> cannot stand inside a sentence. Put it on a line of its own with an empty line before and after it.`,
  );
}

function checkNesting(
  element: JsxElement,
  ancestors: Visited["ancestors"],
  rule: ComponentRule,
): Problem | null {
  const outer = ancestors.find((node) => isBlockNamed(node, ...rule.notInside));
  if (!outer || !isJsx(outer)) return null;
  return problem(
    "block-inside-block",
    placeOf(element),
    `Bloko <${element.name}> negalima dėti į bloką <${outer.name}>. Iškelkite jį už </${outer.name}>.`,
    `The block <${element.name}> cannot stand inside <${outer.name}>. Move it behind </${outer.name}>.`,
  );
}

function checkContent(
  element: JsxElement,
  rule: ComponentRule,
): Problem | null {
  const isEmpty = element.children.every(
    (child) => child.type === "text" && child.value.trim() === "",
  );
  if (rule.content === "none" && !isEmpty) {
    return problem(
      "block-content",
      placeOf(element),
      `Bloko <${element.name}> viduje teksto būti negali. Rašykite <${element.name} … /> ir tekstą iškelkite už bloko.`,
      `The block <${element.name}> cannot have text inside. Write <${element.name} … /> and move the text behind it.`,
    );
  }
  if (rule.content !== "required" || !isEmpty) return null;
  return problem(
    "block-content",
    placeOf(element),
    `Blokas <${element.name}> tuščias. Įrašykite tekstą tarp <${element.name}> ir </${element.name}> arba bloką ištrinkite.`,
    `The block <${element.name}> is empty. Write text between <${element.name}> and </${element.name}>, or delete the block.`,
  );
}
