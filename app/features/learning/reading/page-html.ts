import { plainText } from "#app/content/html-text.ts";
import type { Course } from "#app/content/course.ts";

export type Heading = { id: string; text: string };

/** The second-level headings of a page, which the renderer gave ids. */
export function headingsIn(html: string): Heading[] {
  const headings = html.matchAll(/<h2 id="(s-[^"]+)">(.*?)<\/h2>/gs);
  return Array.from(headings, ([, id = "", inner = ""]) => ({
    id,
    text: plainText(inner),
  }));
}

/** Whether a part of the page is for one profession only. */
export function hasTracks(html: string): boolean {
  return html.includes('<div class="track"');
}

/** What the facts of a page rest on, each once, in the order of the page. */
export function sourcesOn(
  html: string,
  { facts, sources }: Pick<Course, "facts" | "sources">,
) {
  const ids = html.matchAll(/ data-fact="([^"]+)"/g);
  const keys = Array.from(ids, ([, id]) =>
    facts.find((fact) => fact.id === id),
  ).flatMap((fact) => fact?.sources ?? []);
  return [...new Set(keys)].flatMap((key) => {
    const source = sources.find((found) => found.key === key);
    return source
      ? [{ key, reference: source.reference, url: source.url ?? null }]
      : [];
  });
}

export type PageSource = ReturnType<typeof sourcesOn>[number];

/**
 * A page as the part of this number in a longer document: its ids, and what
 * points to them, get the prefix `p3-`, its tables names of their own ("Table
 * 3.1"), and its headings go one level down.
 */
export function asPart(html: string, number: number): string {
  const prefix = `p${number}-`;
  let tables = 0;
  return html
    .replaceAll(
      /(<(?:div|section) class="scroll"[^>]* aria-label="[^"]*)"/g,
      (_, start: string) => `${start} ${number}.${++tables}"`,
    )
    .replaceAll(/ (id|for)="([^"]+)"/g, ` $1="${prefix}$2"`)
    .replaceAll(/ href="#([^"]+)"/g, ` href="#${prefix}$1"`)
    .replaceAll(
      / (aria-labelledby|aria-describedby)="([^"]+)"/g,
      (_, name: string, ids: string) =>
        ` ${name}="${ids.replaceAll(/\S+/g, `${prefix}$&`)}"`,
    )
    .replaceAll(
      /<(\/?)h([2-5])(?=[ >])/g,
      (_, slash: string, level: string) => `<${slash}h${Number(level) + 1}`,
    );
}

/** A text for paper: what is folded on the screen stands open. */
export function unfolded(html: string): string {
  return html.replaceAll(/<details(?=[ >])(?![^>]* open\b)/g, "<details open");
}
