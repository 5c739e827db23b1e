import type { Attack } from "../attack.ts";
import { ATTRIBUTES } from "./attributes.ts";
import { CODE } from "./code.ts";
import { FRONT_MATTER } from "./front-matter.ts";
import { HTML } from "./html.ts";
import { SIZES } from "./sizes.ts";
import { STRUCTURE } from "./structure.ts";
import { TEXT } from "./text.ts";
import { URLS } from "./urls.ts";

/** Attacks that a compiler may meet without the gate before it. */
export const SMALL_ATTACKS: Attack[] = [
  ...FRONT_MATTER,
  ...CODE,
  ...ATTRIBUTES,
  ...HTML,
  ...URLS,
  ...TEXT,
  ...STRUCTURE,
];

export const ALL_ATTACKS: Attack[] = [...SMALL_ATTACKS, ...SIZES];
