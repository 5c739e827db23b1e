import { once } from "node:events";
import net, { type AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import {
  parsePort,
  requireFreePort,
  requirePlatform,
  requireSpace,
} from "./machine.mjs";

describe("the port", () => {
  it("is the usual one when none is given", () => {
    expect(parsePort(undefined, 3000)).toBe(3000);
    expect(parsePort("", 3000)).toBe(3000);
    expect(parsePort("3001", 3000)).toBe(3001);
  });

  it.each(["abc", "0", "65536", "3001.5", "-1", "0x10", " 80"])(
    'is refused when it is "%s"',
    (text) => {
      expect(() => parsePort(text, 3000)).toThrow(`PORT is "${text}"`);
    },
  );

  it("is refused in one sentence when another program has it", async () => {
    const other = net.createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    // A listening server on TCP has an address with a port.
    const { port } = other.address() as AddressInfo;
    await expect(requireFreePort("127.0.0.1", port)).rejects.toThrow(
      `Port ${port} is in use: stop the program that uses it, or choose another one, for example PORT=`,
    );
    other.close();
    await once(other, "close");
    await requireFreePort("127.0.0.1", port);
  });
});

it("names the computers that Gairė runs on when this is another one", () => {
  expect(() => requirePlatform("sunos", "x64")).toThrow(
    "Gairė does not run on sunos x64",
  );
  expect(() => requirePlatform("linux", "arm64")).not.toThrow();
});

it("says how much room is missing on the disk", async () => {
  const more = Number.MAX_SAFE_INTEGER;
  await expect(requireSpace("/", more)).rejects.toThrow(
    /^Only \d+ MB are free on the disk of \/, and this needs/,
  );
  await requireSpace("/", more, 0); // enough to go on with
});
