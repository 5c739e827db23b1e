import { describe, expect, test } from "vitest";
import { decodeList, MOST_BYTES } from "./decode-list.ts";

const NAME = "Žaneta Čiurlionytė";

describe("decodeList", () => {
  test("reads UTF-8, with and without its mark", () => {
    const plain = Buffer.from(NAME);
    const marked = Buffer.from(`\uFEFF${NAME}`);
    expect(decodeList(plain)).toMatchObject({
      value: { text: NAME, encoding: "utf-8" },
    });
    expect(decodeList(marked)).toMatchObject({
      value: { text: NAME, encoding: "utf-8-bom" },
    });
  });

  test("reads Windows-1257 where the bytes are no UTF-8", () => {
    // Ž a n e t a, blank, Č i u r l i o n y t ė
    const bytes = Buffer.from(
      "de616e65746120c869 75726c696f6e7974eb".replaceAll(" ", ""),
      "hex",
    );
    expect(decodeList(bytes)).toMatchObject({
      value: { text: NAME, encoding: "windows-1257" },
    });
  });

  const littleEndian = Buffer.from(NAME.repeat(3), "utf16le");
  test.each<[string, Uint8Array, string]>([
    ["nothing", Buffer.of(), "empty"],
    [
      "UTF-16 with its mark",
      Buffer.concat([Buffer.of(0xff, 0xfe), littleEndian]),
      "utf-16",
    ],
    ["UTF-16 without", littleEndian, "utf-16"],
    [
      "UTF-16 the other way round",
      Buffer.from(littleEndian).swap16(),
      "utf-16",
    ],
    ["NUL in a text", Buffer.from(`${NAME}\0${NAME}`), "nul"],
    ["XLSX", Buffer.from("PK\u0003\u0004…\0"), "spreadsheet"],
    ["XLS", Buffer.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), "spreadsheet"],
    ["bytes of no letter", Buffer.of(0x41, 0xa1, 0xa5), "unreadable"],
    ["more than four megabytes", Buffer.alloc(MOST_BYTES + 1, "a"), "too-long"],
  ])("refuses %s", (_, bytes, code) => {
    expect(decodeList(bytes)).toEqual({ ok: false, refusal: { code } });
  });
});
