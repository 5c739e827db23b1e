import type { Plugin } from "esbuild";
import { bundleMDX } from "mdx-bundler";
import remarkGfm from "remark-gfm";
import { AUTHOR_LABELS } from "./author-labels.ts";
import { FOOTNOTE_PREFIX } from "./author-markdown.ts";
import type { AuthorWorld } from "./author-world.ts";
import {
  dropTitle,
  dropUntaughtFacts,
  nameParts,
  refuseUnlisted,
  wrapBareText,
} from "./compile-plugins.ts";

type BundleOptions = Parameters<typeof bundleMDX>[0];
type MdxOptions = Parameters<NonNullable<BundleOptions["mdxOptions"]>>[0];

/**
 * The only caller of mdx-bundler: a page as JavaScript that needs React's JSX
 * runtime and nothing else. Runs in the child process only.
 *
 * The gate has refused everything dangerous before; each wall in here holds
 * alone (front matter, the allow-list as first plugin, no imports).
 */
export async function compilePage(
  source: string,
  { locale, fact }: Pick<AuthorWorld, "locale" | "fact">,
): Promise<string> {
  if (/^\s*(---|\+\+\+)/.test(source)) throw new Error("mdx/front-matter");
  const { code } = await bundleMDX({
    source,
    grayMatterOptions: (options) => ({ ...options, engines: REFUSING_ENGINES }),
    mdxOptions: (options) => mdxOptions(options, { locale, fact }),
    esbuildOptions: (options) => ({
      ...options,
      plugins: [refuseImports, ...(options.plugins ?? [])],
      logLevel: "silent",
    }),
  });
  return code;
}

function refuse(): never {
  throw new Error("mdx/front-matter");
}

const refusing = { parse: refuse, stringify: refuse };

/** Overriding `js` alone leaves `---javascript` running; no engine is wanted. */
const REFUSING_ENGINES = {
  javascript: refusing,
  js: refusing,
  json: refusing,
  yaml: refusing,
  yml: refusing,
};

/** mdx-bundler's own front-matter plugins are left out, so the allow-list is the first. */
function mdxOptions(
  options: MdxOptions,
  { locale, fact }: Pick<AuthorWorld, "locale" | "fact">,
): MdxOptions {
  const labels = AUTHOR_LABELS[locale];
  return {
    ...options,
    development: false,
    remarkPlugins: [
      refuseUnlisted,
      remarkGfm,
      dropTitle,
      [dropUntaughtFacts, fact],
      wrapBareText,
      [nameParts, labels],
    ],
    tableCellAlignToStyle: false,
    remarkRehypeOptions: {
      clobberPrefix: FOOTNOTE_PREFIX,
      footnoteLabel: labels.footnotes,
      footnoteLabelProperties: {},
      footnoteBackLabel: (reference: number) =>
        labels.backToText(reference + 1),
    },
  };
}

/** A page brings nothing in: React's JSX runtime is written by the compiler itself. */
const refuseImports: Plugin = {
  name: "refuse-imports",
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ path, kind }) => {
      if (kind === "entry-point" || path === "react/jsx-runtime") return null;
      return { errors: [{ text: `mdx/import-export: ${path}` }] };
    });
  },
};
