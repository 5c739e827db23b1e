import { describe, expect, it } from "vitest";
import { capture } from "./run.mjs";

const node = process.execPath;

describe("running a tool", () => {
  it("gives its exit code and everything it wrote", async () => {
    const script = "console.log('out'); console.error('err'); process.exit(3)";
    const { code, output } = await capture(node, ["-e", script], {});
    expect(code).toBe(3);
    expect(output).toContain("out");
    expect(output).toContain("err");
  });

  it("gives a shell's codes when it cannot be started or was ended by a signal", async () => {
    const suicide =
      "process.kill(process.pid, 'SIGTERM'); setTimeout(() => {}, 60_000)";
    expect((await capture("/nowhere/tool", [], {})).code).toBe(127);
    expect((await capture("/", [], {})).code).toBe(126);
    expect((await capture(node, ["-e", suicide], {})).code).toBe(143);
  });

  it("ends a tool that is stuck", async () => {
    const stuck = "setInterval(() => {}, 1_000)";
    const { code } = await capture(node, ["-e", stuck], {}, 1);
    expect(code).toBe(143);
  });

  it("leaves Ctrl-C to the system when no tool is running", async () => {
    await capture("/nowhere/tool", [], {});
    await capture(node, ["-e", ""], {});
    expect(process.listenerCount("SIGHUP")).toBe(0);
  });
});
