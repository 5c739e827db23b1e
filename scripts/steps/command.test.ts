import { describe, expect, it } from "vitest";
import { reportFailure } from "./command.mjs";
import { Interrupted, StepFailure, linesThatMatter } from "./failure.mjs";

describe("telling a failure", () => {
  it("is one sentence when we know it", () => {
    expect(told(new StepFailure("Port 3000 is in use."))).toEqual({
      code: 1,
      text: "Port 3000 is in use.\n",
    });
  });

  it("shows a tool's own words above the sentence", () => {
    expect(told(new StepFailure("It failed.", "line 7")).text).toBe(
      "line 7\n\nIt failed.\n",
    );
  });

  it("is one sentence for a full disk, wherever it was met", () => {
    const error = new Error("ENOSPC: no space left on device, write");
    expect(told(error).text).toMatch(/^There is no space left.*\.\n$/);
  });

  it("shows the stack of a bug", () => {
    expect(told(new TypeError("x is not a function")).text).toContain("at ");
  });

  it("ends as a shell expects after Ctrl-C", () => {
    expect(told(new Interrupted("SIGINT"))).toEqual({
      code: 130,
      text: "Stopped by SIGINT.\n",
    });
  });
});

describe("the lines of a tool that matter", () => {
  it("begin with the failure and leave stack frames out", () => {
    const output =
      'building\n✗ Build failed in 5ms\n\nCould not resolve "./x"\n    at f (a.js:1:1)\n';
    expect(linesThatMatter(output)).toBe(
      '✗ Build failed in 5ms\nCould not resolve "./x"',
    );
  });

  it("are the last ones when no failure is named", () => {
    const lines = Array.from({ length: 40 }, (_, i) => `line ${i}`);
    expect(linesThatMatter(lines.join("\n")).split("\n")).toHaveLength(15);
    expect(linesThatMatter(lines.join("\n"))).toContain("line 39");
  });
});

function told(error: unknown) {
  let text = "";
  const code = reportFailure(error, { write: (more) => (text += more) });
  return { code, text };
}
