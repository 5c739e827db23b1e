import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  listRenderedPages,
  writeSearchIndex,
} from "#app/content/search-index.queries.server.ts";
import { contentBlobs, renderedPages } from "#db/schema/content.ts";
import { publishSmallCourse } from "#tests/support/small-course.ts";
import { testApp } from "#tests/support/test-app.ts";
import { findEntries } from "./find-entries.server.ts";
import { readSearch } from "./search-terms.ts";

const FACTS = Array.from({ length: 9 }, (_, index) => `SML-1.F${index + 1}`);

/**
 * Nine facts of one page have the word, best of all; so has that page, and less
 * well another.
 */
function findZebras(most: number) {
  const app = testApp();
  const { id, course } = publishSmallCourse(app, (made) => {
    const [fact] = made.facts;
    if (!fact) throw new Error("The small course has a fact.");
    const text = { lt: "Zebras.", en: "Zebra." };
    made.facts = FACTS.map((factId) => ({ ...fact, id: factId, text }));
  });
  const words = "Ilgas tekstas apie viską. ".repeat(20);
  const facts = FACTS.map((one) => `<p data-fact="${one}">Zebras.</p>`);
  const html = `<p>${words}</p>${facts.join("")}`;
  const other = `<p>${words}${words}zebras</p>`;
  for (const [hash, text] of Object.entries({ html, other }))
    app.db
      .insert(contentBlobs)
      .values({ hash, bytes: Buffer.from(text) })
      .run();
  const setHash = (pageId: string, hash: string) =>
    app.db
      .update(renderedPages)
      .set({ hash })
      .where(eq(renderedPages.pageId, pageId))
      .run();
  setHash("SML-1-P02", "html");
  setHash("SML-1-P03", "other");
  const pages = listRenderedPages(app.db, id);
  writeSearchIndex(app.db, { id, course, pages });

  const search = readSearch("zebras");
  if (!search) throw new Error("A word was typed.");
  const begun = [{ courseId: course.id, versionId: id }];
  return findEntries(app.db, { search, locale: "lt", begun, most }).map(
    ({ kind, pageId }) => `${kind} ${pageId}`,
  );
}

test("facts whose page is found make room for what comes after them", () => {
  const pages = ["page SML-1-P02", "page SML-1-P03"];
  expect(findZebras(20).toSorted()).toEqual(pages);
  expect(findZebras(10).toSorted()).toEqual(pages);
});

test("a fact stays where its page would not be shown", () => {
  expect(findZebras(2)).toEqual(["fact SML-1-P02", "fact SML-1-P02"]);
});
