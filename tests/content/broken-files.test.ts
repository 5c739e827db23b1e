import { PIXEL } from "#tests/fixtures/courses/small-course.ts";
import { swap, testBrokenCourses } from "./broken-course.ts";

const PAGES = "modules/first-steps/pages";
const IMAGES = "modules/first-steps/images";

testBrokenCourses([
  {
    what: "no course.yaml",
    edits: { "course.yaml": null },
    rule: "tree/missing-file",
  },
  {
    what: "a module without module.yaml",
    edits: { "modules/second-steps/module.yaml": null },
    rule: "tree/missing-file",
  },
  {
    what: "a file that no course has",
    edits: { "notes.txt": "To do" },
    rule: "tree/unexpected-file",
  },
  {
    what: "a page without its language in the name",
    edits: { [`${PAGES}/names.mdx`]: "# Names" },
    rule: "tree/unexpected-file",
  },
  {
    what: "a path that leads out of the course",
    edits: { "modules/first-steps/images/../../../../x.png": PIXEL },
    rule: "tree/unexpected-file",
  },
  {
    what: "a drawing that could carry a script",
    edits: { [`${IMAGES}/drawing.svg`]: "<svg/>" },
    rule: "tree/unexpected-file",
  },
  {
    what: "an image that is something else inside",
    edits: { [`${IMAGES}/leaflet.png`]: "<script>" },
    rule: "tree/not-an-image",
  },
  {
    what: "an image with the ending of another kind",
    edits: { [`${IMAGES}/other.jpg`]: PIXEL },
    rule: "tree/not-an-image",
    also: ["tree/image-unused"],
  },
  {
    what: "an image of more than 500 KB",
    edits: {
      [`${IMAGES}/leaflet.png`]: Buffer.concat([PIXEL, Buffer.alloc(512_000)]),
    },
    rule: "tree/too-large",
  },
  {
    what: "a page of more than 100 KB",
    edits: { [`${PAGES}/names.en.mdx`]: `# Names\n${"a".repeat(102_400)}` },
    rule: "tree/too-large",
  },
  {
    what: "text in Windows-1257",
    edits: { "DESIGN.md": Uint8Array.from([0x4b, 0x65, 0xf0, 0xfa]) },
    rule: "tree/not-utf8",
  },
  {
    what: "two names that differ in capitals only",
    edits: { [`${IMAGES}/Leaflet.png`]: PIXEL },
    rule: "tree/path-twice",
    also: ["tree/image-unused"],
  },
  {
    what: "more files than any course has",
    edits: Object.fromEntries(
      Array.from({ length: 2_001 }, (_, i) => [`${IMAGES}/${i}.png`, PIXEL]),
    ),
    rule: "tree/too-much",
    path: ".",
  },
  {
    what: "a module folder that the course does not list",
    edits: { "course.yaml": swap("  - second-steps\n", "") },
    rule: "tree/module-not-listed",
    path: "modules/second-steps/module.yaml",
  },
  {
    what: "a listed module without a folder",
    edits: {
      "course.yaml": swap("  - second-steps", "  - second-steps\n  - third"),
    },
    rule: "tree/module-missing",
    at: "third",
  },
  {
    what: "a listed page without files",
    edits: {
      "modules/second-steps/module.yaml": swap(
        "slug: next-time",
        "slug: next-time\n  - id: SML-2-P03\n    slug: farewell",
      ),
    },
    rule: "tree/page-missing",
    at: "farewell",
  },
  {
    what: "a page that no module lists",
    edits: {
      [`${PAGES}/extra.lt.mdx`]: "# Papildoma\n\nTekstas.\n",
      [`${PAGES}/extra.en.mdx`]: "# More\n\nText.\n",
    },
    rule: "tree/page-not-listed",
    path: `${PAGES}/extra.en.mdx`,
  },
  {
    what: "a page without its English text",
    edits: { [`${PAGES}/names.en.mdx`]: null },
    rule: "tree/language-missing",
  },
  {
    what: "a card without its Lithuanian text",
    edits: { "modules/first-steps/card.lt.mdx": null },
    rule: "tree/language-missing",
  },
  {
    what: "an image that no page shows",
    edits: { [`${IMAGES}/unused.png`]: PIXEL },
    rule: "tree/image-unused",
    severity: "warning",
  },
  {
    what: "a page that the gate refuses",
    edits: { [`${PAGES}/names.en.mdx`]: "# Names\n\n<script />\n" },
    rule: "mdx/html",
    at: "<script",
  },
]);
