import { randomBytes } from "node:crypto";
import path from "node:path";
import type { Config } from "#app/shared/config.ts";
import { parseConfig } from "#app/server/config.server.ts";
import { TRIVIAL_BUILD } from "./build-trivial-page.ts";
import { freePort, type ServerPlan } from "./run-servers.ts";
import { SERVER_FLAGS } from "../steps/server.mjs";

const FIXTURE = "tests/fixtures/trivial-remix";

/** Everything that the bench writes is in here. */
export const BENCH_FOLDER = ".cache/bench";

export type ProductPlan = ServerPlan & {
  /** What the server will make of its environment. */
  config: Config;
};

/** The two servers that show what the machine and Remix can do at most. */
export async function planCeilings(
  root: string,
): Promise<{ bare: ServerPlan; trivial: ServerPlan }> {
  const [barePort, trivialPort] = [await freePort(), await freePort()];
  const build = path.join(root, TRIVIAL_BUILD);
  return {
    bare: {
      args: [`${FIXTURE}/bare-server.ts`, String(barePort)],
      port: barePort,
      readyPath: "/",
      logFile: `${BENCH_FOLDER}/bare.log`,
    },
    trivial: {
      args: [`${FIXTURE}/remix-server.ts`, build, String(trivialPort)],
      port: trivialPort,
      readyPath: "/",
      logFile: `${BENCH_FOLDER}/trivial.log`,
    },
  };
}

/**
 * Our server as it runs in production, with a database of its own. With
 * `profile` it writes where its processor time went when it ends.
 */
export async function planProduct(options: {
  profile: boolean;
}): Promise<ProductPlan> {
  const port = await freePort();
  const env = {
    GAIRE_MODE: "production",
    ORIGIN: `http://127.0.0.1:${port}`,
    HOST: "127.0.0.1",
    PORT: String(port),
    DATABASE_FILE: `${BENCH_FOLDER}/gaire.sqlite`,
    TRUST_PROXY: "no",
    GAIRE_SECRET: randomBytes(32).toString("base64url"),
    ISSUER_NAME_LT: "Mokymų tarnyba (matavimas)",
    ISSUER_NAME_EN: "Training office (benchmark)",
    ISSUER_CODE: "000000000",
  };
  const config = parseConfig(env);
  if (!config.ok) throw new Error(config.refusal);
  const flags = options.profile
    ? ["--cpu-prof", `--cpu-prof-dir=${BENCH_FOLDER}/profiles`]
    : [];
  return {
    args: [...SERVER_FLAGS, ...flags, "app/server/main.ts"],
    port,
    readyPath: "/readyz",
    env,
    logFile: `${BENCH_FOLDER}/gaire.log`,
    config: config.value,
  };
}
