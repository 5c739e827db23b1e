const MAX_SLUG = 60;

/**
 * Gives each heading of a page its id, in document order: `s-` and the words in
 * plain Latin letters ("Žodžiai, kuriuos žmogus supras" →
 * `s-zodziai-kuriuos-zmogus-supras`). A second heading with the same words gets
 * `-2`; one without any Latin letter is `s-section`.
 */
export function createHeadingIds(): (text: string) => string {
  const taken = new Set<string>();
  return (text) => {
    const slug = slugOf(text) || "section";
    let id = `s-${slug}`;
    for (let number = 2; taken.has(id); number += 1) {
      id = `s-${slug}-${number}`;
    }
    taken.add(id);
    return id;
  };
}

function slugOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MAX_SLUG)
    .replace(/^-+|-+$/g, "");
}
