import { expect, test } from "vitest";
import { sha256, treeHashOf } from "./content-hash.server.ts";

const a = { path: "a.txt", bytes: Buffer.from("one") };
const b = { path: "b.txt", bytes: Buffer.from("two") };
const hash = treeHashOf({ slug: "course", files: [a, b] });

test("a tree's hash is that of its paths and the hashes of its bytes", () => {
  const lines = `course/a.txt\0${sha256("one")}\ncourse/b.txt\0${sha256("two")}\n`;
  expect(hash).toBe(sha256(lines));
});

test("the order in which files were read does not matter", () => {
  expect(treeHashOf({ slug: "course", files: [b, a] })).toBe(hash);
});

test.each([
  { what: "the slug", tree: { slug: "other", files: [a, b] } },
  {
    what: "a byte",
    tree: { slug: "course", files: [a, { ...b, bytes: a.bytes }] },
  },
  {
    what: "a name",
    tree: { slug: "course", files: [a, { ...b, path: "c.txt" }] },
  },
  { what: "a file more or less", tree: { slug: "course", files: [a] } },
])("$what does", ({ tree }) => {
  expect(treeHashOf(tree)).not.toBe(hash);
});
