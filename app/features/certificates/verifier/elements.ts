type Properties = Record<string, string | boolean>;
type Child = Node | string | null;

/** An element with attributes and children; text is only ever text. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Terms and what they are; what is null is left out. */
export function definitions(
  items: readonly { term: string; value: string | null }[],
): HTMLElement {
  const rows = items.flatMap(({ term, value }) =>
    value === null
      ? []
      : [el("div", {}, el("dt", {}, term), el("dd", {}, value))],
  );
  return el("dl", {}, ...rows);
}
