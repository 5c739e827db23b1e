import { statfs } from "node:fs/promises";
import path from "node:path";
import type { Request, RequestHandler, Response } from "express";
import type { AppContext } from "#app/context.ts";
import {
  isDatabaseCurrent,
  tryWriting,
} from "./database-state.queries.server.ts";
import type { Log } from "./log.ts";
import type { ServerLife } from "./server-life.ts";

/** With less, backups and the write-ahead log soon have no room. */
const LEAST_FREE_BYTES = 1024 ** 3;

/** The probe takes the write lock: however often a stranger asks, this often. */
const ANSWER_HOLDS_MS = 5_000;

type Parts = {
  context: Pick<AppContext, "db" | "clock" | "config">;
  log: Log;
  life: ServerLife;
  version: string;
};

/**
 * `/healthz` says that the process is alive, `/readyz` that it can serve: the
 * database answers, takes writes, has the schema of this code, and its disk has
 * room. Answers under any Host, because machines ask by address; reasons are in
 * the log, not in the answer.
 */
export function answerHealth({ version, ...parts }: Parts): RequestHandler {
  const isReady = readiness(parts);
  return (req, res, next) => {
    if (req.path === "/healthz") return sendState(req, res, { ok: true });
    if (req.path !== "/readyz") return next();
    isReady()
      .then((ok) => sendState(req, res, { ok, version }))
      .catch(next);
  };
}

function readiness({ context, log, life }: Omit<Parts, "version">) {
  let ok = true;
  let askedAt = -Infinity;
  return async () => {
    const now = context.clock().getTime();
    if (Math.abs(now - askedAt) >= ANSWER_HOLDS_MS) {
      askedAt = now;
      const obstacle = await obstacleToServing(context);
      if (obstacle !== null) log.error({ error: obstacle }, "not ready");
      ok = obstacle === null;
    }
    return ok && !life.isStopping;
  };
}

async function obstacleToServing({
  db,
  config,
}: Pick<AppContext, "db" | "config">): Promise<unknown> {
  try {
    if (!isDatabaseCurrent(db)) return "the schema is not this version's";
    tryWriting(db);
    const free = await freeBytes(config.databaseFile);
    return free < LEAST_FREE_BYTES ? `only ${free} bytes are free` : null;
  } catch (error) {
    return error;
  }
}

async function freeBytes(databaseFile: string): Promise<number> {
  if (databaseFile === ":memory:") return Infinity;
  const { bavail, bsize } = await statfs(path.dirname(databaseFile));
  return bavail * bsize;
}

function sendState(
  req: Request,
  res: Response,
  state: { ok: boolean; version?: string },
): void {
  const body = JSON.stringify(state);
  res.statusCode = state.ok ? 200 : 503;
  res.setHeader("Content-Type", "application/json");
  res.setHeader("Content-Length", Buffer.byteLength(body));
  res.end(req.method === "HEAD" ? undefined : body);
}
