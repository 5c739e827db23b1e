/** What somebody types by mistake, from another keyboard, or to break things. */
export const oddTexts: Record<string, string> = {
  "10,000 letters": "ž".repeat(10_000),
  emoji: "👩‍👩‍👧🇱🇹",
  "a NUL": "a\u0000b",
  "text that turns around": "\u202Eabc\u2066def\u2069",
  Chinese: "什么",
  "a script": "<script>alert(1)</script>",
  quotes: `'"\`;--`,
  "an object's own words": "__proto__",
  "a path upwards": "../../../etc/passwd",
  "a new line": "a\r\nSet-Cookie: b=c",
  blanks: "   ",
  nothing: "",
};
