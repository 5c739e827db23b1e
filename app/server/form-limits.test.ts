import { describe, expect, test } from "vitest";
import { hasTooManyFields } from "./form-limits.ts";

const URLENCODED = "application/x-www-form-urlencoded;charset=UTF-8";
const MULTIPART = "multipart/form-data; boundary=b0undary";

function part(name: string, value = "", more = ""): string {
  return `--b0undary\r\n${more}Content-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
}

const END = "--b0undary--\r\n";

describe("a form is parsed", () => {
  test.each([
    { what: "nothing", body: "", type: undefined },
    { what: "JSON", body: "&".repeat(50_000), type: "application/json" },
    { what: "a full hall", body: "a=&".repeat(10_000), type: URLENCODED },
    {
      what: "a file that looks like parts",
      body: part("file", "\r\n--b\r\n\r\n".repeat(9_000)) + END,
      type: MULTIPART,
    },
    { what: "no boundary", body: part("a"), type: "multipart/form-data" },
    { what: "what is cut off", body: "--b0undary\r\nCont", type: MULTIPART },
  ])("where it is $what", ({ body, type }) => {
    expect(hasTooManyFields(Buffer.from(body), type)).toBe(false);
  });

  test.each([
    { what: "fields", body: "a=&".repeat(300_000), type: URLENCODED },
    { what: "parts", body: part("a").repeat(60_000) + END, type: MULTIPART },
    {
      what: "parts of a quoted boundary",
      body: part("a").repeat(101) + END,
      type: 'Multipart/Form-Data; charset=x; boundary="b0undary"',
    },
    {
      what: "lines about one part",
      body: part("a", "", "X-A: b\r\n".repeat(100_000)) + END,
      type: MULTIPART,
    },
    {
      what: "lines without an end",
      body: `--b0undary\r\n${"X-A: b\r\n".repeat(1_000)}`,
      type: MULTIPART,
    },
  ])("not where it has too many $what", ({ body, type }) => {
    expect(hasTooManyFields(Buffer.from(body), type)).toBe(true);
  });
});
