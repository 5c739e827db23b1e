import { describe, expect, it } from "vitest";
import { findNpm, missesVersion, npmFailure } from "./npm.mjs";

const CLI = "node_modules/npm/bin/npm-cli.js";

describe("finding npm", () => {
  it("calls the npm that called us, on the Node that runs it", () => {
    const env = {
      npm_execpath: `/usr/lib/${CLI}`,
      npm_node_execpath: "/usr/bin/node",
    };
    expect(findNpm(machine({ env, files: [`/usr/lib/${CLI}`] }))).toEqual({
      file: "/usr/bin/node",
      args: [`/usr/lib/${CLI}`],
    });
  });

  it("does not take another package manager for npm", () => {
    const env = { npm_execpath: "/usr/lib/pnpm.cjs", PATH: "/bin" };
    const files = ["/usr/lib/pnpm.cjs", "/bin/npm"];
    expect(findNpm(machine({ env, files })).file).toBe("/bin/npm");
  });

  it("finds the npm that came with this Node", () => {
    const files = [`/opt/node/lib/${CLI}`];
    expect(findNpm(machine({ files }))).toEqual({
      file: "/opt/node/bin/node",
      args: [`/opt/node/lib/${CLI}`],
    });
  });

  it("finds npm on the path", () => {
    const env = { PATH: "/bin:/usr/local/bin" };
    const files = ["/usr/local/bin/npm"];
    expect(findNpm(machine({ env, files }))).toEqual({
      file: "/usr/local/bin/npm",
      args: [],
    });
  });

  it("says so when there is none", () => {
    expect(() => findNpm(machine({}))).toThrow("npm was not found");
  });
});

describe("what npm's failure means", () => {
  it.each([
    [
      "npm error FetchError: request to https://registry.test/react failed, reason: connect ECONNREFUSED 127.0.0.1:9",
      "The package registry registry.test cannot be reached (ECONNREFUSED)",
    ],
    ["npm error code EAI_AGAIN", "cannot be reached (EAI_AGAIN)"],
    ["npm error code E401", "refuses access (E401)"],
    ["npm error code ENOSPC", "no space left on the disk"],
    ["npm error code EINTEGRITY", "differs from the lock file"],
    [
      "npm error `npm ci` can only install packages when your package.json and package-lock.json or npm-shrinkwrap.json are in sync.",
      "do not fit together",
    ],
  ])("%s", (output, sentence) => {
    const failure = npmFailure(output);
    expect(failure.message).toContain(sentence);
    expect(failure.details).toBe("");
  });

  it("never shows a password of the registry's address", () => {
    const output =
      "request to https://me:secret@registry.test/react failed ECONNRESET";
    expect(npmFailure(output).message).not.toContain("secret");
  });

  it("shows npm's own words, without its noise, when we do not know better", () => {
    const failure = npmFailure(
      "npm warn EBADENGINE Unsupported engine\nnpm error code EODD\nnpm error odd",
    );
    expect(failure.message).toContain("could not install");
    expect(failure.details).toBe("npm error code EODD\nnpm error odd");
  });
});

it("sees that npm's cache does not know a version yet", () => {
  expect(missesVersion("npm error code ETARGET")).toBe(true);
  expect(missesVersion("npm error notarget No matching version")).toBe(true);
  expect(missesVersion("npm error code ENOTFOUND")).toBe(false);
});

function machine({
  env = {},
  files = [],
}: {
  env?: NodeJS.Dict<string>;
  files?: string[];
}) {
  return {
    env,
    execPath: "/opt/node/bin/node",
    platform: "linux",
    exists: (file: string) => files.includes(file),
  };
}
