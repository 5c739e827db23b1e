import { describe, expect, it } from "vitest";
import { candidates, isDebian } from "./browser.mjs";

describe("browsers to try", () => {
  it("begin with the one that the person names", () => {
    const env = { CHROMIUM_PATH: "/opt/chrome", PATH: "/usr/bin" };
    expect(candidates(env, "linux")[0]).toBe("/opt/chrome");
  });

  it("are Chromium before Chrome, in each folder of the path", () => {
    const list = candidates({ PATH: "/a:/b" }, "linux");
    expect(list.slice(0, 3)).toEqual([
      "/a/chromium",
      "/b/chromium",
      "/a/chromium-browser",
    ]);
    expect(list).toContain("/b/google-chrome-stable");
  });

  it("are looked for in the usual places of Windows and macOS as well", () => {
    const list = candidates({ Path: "C:\\Windows" }, "win32");
    expect(list.some((file) => file.endsWith("chrome.exe"))).toBe(true);
    expect(list.some((file) => file.startsWith("/Applications/"))).toBe(true);
  });
});

it("knows Debian, whose package is a real browser, from Ubuntu", () => {
  expect(isDebian('PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n')).toBe(true);
  expect(isDebian("ID=ubuntu\nID_LIKE=debian\n")).toBe(false);
  expect(isDebian("")).toBe(false);
});
