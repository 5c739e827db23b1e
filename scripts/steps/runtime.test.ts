import { describe, expect, it } from "vitest";
import { chooseRuntime, runtimeEnvironment } from "./runtime.mjs";

const pinned = {
  path: "/house/node_modules/node-x/bin/node",
  version: "24.21.0",
};
const old = { path: "/usr/bin/node", version: "20.20.2" };
const recent = { path: "/opt/bin/node", version: "22.12.0" };

describe("the Node that everything runs on", () => {
  it("is the one that the project brings along", () => {
    expect(chooseRuntime([pinned, recent])).toBe(pinned);
  });

  it("is the machine's own where ours is not there and it is new enough", () => {
    expect(chooseRuntime([undefined, old, recent])).toBe(recent);
  });

  it("does not exist when all are too old, by number and not by letter", () => {
    const early = { path: "/opt/node", version: "22.9.0" };
    expect(chooseRuntime([undefined, old, early])).toBeUndefined();
  });
});

describe("the environment of its children", () => {
  it("finds that Node and the project's tools first, each once", () => {
    const PATH = "/house/node_modules/.bin:/usr/bin";
    const env = runtimeEnvironment("/house", pinned, { PATH, LANG: "lt" });
    expect(env.PATH).toBe(
      "/house/node_modules/node-x/bin:/house/node_modules/.bin:/usr/bin",
    );
    expect(env.LANG).toBe("lt");
  });

  it("keeps the name that Windows gives to the path", () => {
    const env = runtimeEnvironment("/house", pinned, { Path: "/usr/bin" });
    expect(Object.keys(env)).toEqual(["Path"]);
  });

  it("reads TypeScript also on a Node that asks for a flag", () => {
    const flag = "--experimental-strip-types";
    const options = (version: string, NODE_OPTIONS?: string) => {
      const given = NODE_OPTIONS ? { NODE_OPTIONS } : {};
      return runtimeEnvironment("/house", { ...recent, version }, given)
        .NODE_OPTIONS;
    };
    expect(options("22.12.0")).toContain(flag);
    expect(options("23.5.0")).toContain(flag);
    expect(options("22.12.0", "--no-opt")).toMatch(/^--no-opt --exp/);
    expect(options("22.18.0")).toBeUndefined();
    expect(options("23.6.0")).toBeUndefined();
    expect(options("24.21.0")).toBeUndefined();
  });
});
