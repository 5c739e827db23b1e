import { expect, test } from "vitest";
import { residentMbIn, residentMbOf } from "./resident-memory.ts";

test("the memory of a process is read from its status", () => {
  const status = "Name:\tnode\nVmPeak:\t  900000 kB\nVmRSS:\t  250000 kB\n";
  expect(residentMbIn(status)).toBe(256);
});

test("a status that says nothing of it is no figure", () => {
  expect(() => residentMbIn("Name:\tnode\n")).toThrow(/proc/);
});

test("a process that is not there has no figure", () => {
  expect(residentMbOf(0)).toBeNull();
});
