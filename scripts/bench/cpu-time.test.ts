import { expect, test } from "vitest";
import { cpuMsIn } from "./cpu-time.ts";

test("adds user and system time, whatever the program is called", () => {
  const stat =
    "4711 (node (a) b) S 1 4711 4711 0 -1 4194560 900 0 0 0 250 31 0 0 20 0 11 0 88 1 1";
  expect(cpuMsIn(stat)).toBe(2810);
});
