import { expect, test } from "vitest";
import {
  formatCertificateNumber,
  parseCertificateNumber,
} from "./certificate-number.ts";

test.each([
  [{ series: "KIN", year: 2026, number: 1 }, "KIN-2026-0001"],
  [{ series: "KIN", year: 2026, number: 9999 }, "KIN-2026-9999"],
  [{ series: "KIN", year: 2026, number: 10000 }, "KIN-2026-10000"],
  [{ series: "ŠLT", year: 2031, number: 417 }, "ŠLT-2031-0417"],
])("%o is printed as %s and read back", (number, printed) => {
  expect(formatCertificateNumber(number)).toBe(printed);
  expect(parseCertificateNumber(printed)).toEqual(number);
});

test.each([
  "",
  "KIN-2026-1",
  "KIN-2026-0000",
  "KIN-2026-00001",
  "KIN-26-0001",
  "kin-2026-0001",
  "KIN 2026 0001",
  "KIN-2026-0001-7",
  "KIN-2026-99999999999999999999",
])("%j is no number of the register", (printed) => {
  expect(parseCertificateNumber(printed)).toBeNull();
});
