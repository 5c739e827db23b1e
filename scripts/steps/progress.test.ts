import { describe, expect, it } from "vitest";
import { elapsed, startProgress } from "./progress.mjs";

describe("steps off a terminal", () => {
  it("are one numbered line each, with their note in place of the time", async () => {
    const { out, lines } = paper();
    const progress = startProgress(2, out);
    await progress.step("Installing packages", (note) => note("up to date"));
    progress.begin("Starting the server");
    expect(lines()).toEqual([
      "1/2 Installing packages … up to date",
      "2/2 Starting the server …",
    ]);
  });

  it("show their time when they have done something", async () => {
    const { out, lines } = paper();
    const value = await startProgress(1, out).step("Building", () => 7);
    expect(value).toBe(7);
    expect(lines()[0]).toMatch(/^1\/1 Building … \d+\.\d s$/);
  });

  it("say that they failed and pass the failure on", async () => {
    const { out, lines } = paper();
    const step = startProgress(1, out).step("Building", () => {
      throw new Error("no");
    });
    await expect(step).rejects.toThrow("no");
    expect(lines()[0]).toContain("1/1 Building … failed after");
  });
});

it("tells durations the way people do", () => {
  expect([0, 430, 9_949, 9_950, 41_300, 59_600, 125_000].map(elapsed)).toEqual([
    "0.0 s",
    "0.4 s",
    "9.9 s",
    "10 s",
    "41 s",
    "1 min 0 s",
    "2 min 5 s",
  ]);
});

function paper() {
  let text = "";
  const out = { write: (more: string) => (text += more) };
  return { out, lines: () => text.trimEnd().split("\n") };
}
