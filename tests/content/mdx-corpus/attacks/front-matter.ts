import {
  type Attack,
  CANARY_FILE,
  CANARY_VARIABLE,
  LOOT_FILE,
} from "../attack.ts";

const WRITE = `require("node:fs").writeFileSync(${JSON.stringify(LOOT_FILE)}, "x")`;
const CODE = `{ title: process.env.${CANARY_VARIABLE}, x: ${WRITE} }`;
const READ = `{ title: require("node:fs").readFileSync(${JSON.stringify(CANARY_FILE)}, "utf8") }`;

function frontMatter(cases: Record<string, string>, rule: string): Attack[] {
  return Object.entries(cases).map(([tries, source]) => ({
    tries,
    source,
    rule,
  }));
}

/** Readers of front matter run some of its languages as code. */
export const FRONT_MATTER: Attack[] = [
  ...frontMatter(
    {
      "front matter in JavaScript": `---js\n${CODE}\n---\n# A\n`,
      "front matter in JavaScript, full name": `---javascript\n${CODE}\n---\n# A\n`,
      "front matter in JavaScript, capitals": `---JS\n${CODE}\n---\n# A\n`,
      "front matter in JavaScript, mixed capitals": `---JavaScript\n${CODE}\n---\n# A\n`,
      "front matter in JavaScript behind a space": `--- js\n${CODE}\n---\n# A\n`,
      "front matter in JavaScript behind a tab": `---\tjs\n${CODE}\n---\n# A\n`,
      "front matter that reads a file": `---js\n${READ}\n---\n# A\n`,
      "front matter as a self-calling function": `---js\n(() => { ${WRITE}; return {} })()\n---\n# A\n`,
      "front matter with Windows line ends": `---js\r\n${CODE}\r\n---\r\n# A\r\n`,
      "front matter behind a byte-order mark": `\uFEFF---js\n${CODE}\n---\n# A\n`,
      "front matter behind an empty line": `\n---js\n${CODE}\n---\n# A\n`,
      "front matter behind spaces": `   ---js\n${CODE}\n---\n# A\n`,
      "front matter behind a no-break space": `\u00A0---js\n${CODE}\n---\n# A\n`,
      "front matter in CoffeeScript": `---coffee\ntitle: process.env.X\n---\n# A\n`,
      "front matter in JSON": `---json\n{ "title": "x" }\n---\n# A\n`,
      "front matter in YAML": `---\ntitle: x\n---\n# A\n`,
      "front matter in YAML with a function": `---\nx: !!js/function "function () { ${WRITE.replaceAll('"', "'")} }"\n---\n# A\n`,
      "front matter in YAML that grows": `---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n# A\n`,
      "front matter without an end": `---js\n${CODE}\n`,
      "front matter of three dashes alone": `---\n---\n# A\n`,
      "front matter in TOML": `+++\ntitle = "x"\n+++\n# A\n`,
      "front matter in TOML with JavaScript's name": `+++js\n${CODE}\n+++\n# A\n`,
    },
    "mdx/front-matter",
  ),
  ...frontMatter(
    {
      "front matter behind two byte-order marks": `\uFEFF\uFEFF---js\n${CODE}\n---\n# A\n`,
      "front matter behind a zero-width space": `\u200B---js\n${CODE}\n---\n# A\n`,
    },
    "mdx/character",
  ),
  ...frontMatter(
    {
      "front matter behind the title, with an expression": `# A\n\n---js\n${CODE}\n---\n`,
    },
    "mdx/expression",
  ),
];
