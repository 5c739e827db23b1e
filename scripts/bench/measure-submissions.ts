import { Agent } from "node:http";
import { auditTrailOf } from "#app/audit/audit.queries.server.ts";
import { listAttempts } from "#app/features/learning/quiz/quiz.queries.server.ts";
import { openDatabase, type Db } from "#db/client.server.ts";
import { StepFailure } from "../steps/failure.mjs";
import { cpuMsOf } from "./cpu-time.ts";
import { percentile, type Run } from "./figures.ts";
import { send, type Answer } from "./http-request.ts";
import type { Learner } from "./make-learners.ts";
import type { World } from "./make-world.ts";
import type { Options } from "./options.ts";
import type { RunningServer } from "./run-servers.ts";
import { formHeaders } from "./targets.ts";

const CONNECTIONS = 32;
const ALL_RIGHT = 10_000;

type Place = {
  server: RunningServer;
  world: Pick<World, "module" | "moduleId">;
  options: Pick<Options, "gzip">;
};

/**
 * Submits the attempt of each learner once, over 32 connections that stay open.
 * There is one run of it, because an attempt can be submitted only once; the
 * first learners, one for each connection, warm up and are not counted.
 */
export async function measureSubmissions(
  place: Place,
  learners: readonly Learner[],
): Promise<Run & { bytes: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const { pid } = place.server;
  try {
    await submitAll(place, agent, learners.slice(0, warmUps(learners)));
    const before = cpuMsOf(pid);
    const began = performance.now();
    const counted = learners.slice(warmUps(learners));
    const answers = await submitAll(place, agent, counted);
    const seconds = (performance.now() - began) / 1000;
    const after = cpuMsOf(pid);
    const times = answers.map(({ ms }) => ms);
    const used = before === null || after === null ? null : after - before;
    return {
      requestsPerSecond: answers.length / seconds,
      p50: percentile(times, 50),
      p99: percentile(times, 99),
      cpuMs: used === null ? null : used / answers.length,
      bytes: answers[0]?.bytes ?? 0,
    };
  } finally {
    agent.destroy();
  }
}

/** How many learners more than asked for are needed. */
export const WARM_UP_LEARNERS = CONNECTIONS;

/**
 * Makes sure, in the database, that every attempt was submitted exactly once
 * and that nothing of it was lost: the right answers that were saved give the
 * full score, and the trail has one line.
 */
export function requireSubmittedOnce(
  databaseFile: string,
  { moduleId, learners }: World,
): void {
  const db = openDatabase(databaseFile);
  const wrong = learners.filter((learner) => !isOnce(db, moduleId, learner));
  db.$client.close();
  if (wrong.length > 0)
    throw new StepFailure(
      `${wrong.length} of ${learners.length} attempts were not submitted exactly once and in full, the first one ${wrong[0]?.attemptId}.`,
    );
}

async function submitAll(
  place: Place,
  agent: Agent,
  learners: readonly Learner[],
): Promise<Answer[]> {
  const waiting = learners.values();
  const answers: Answer[] = [];
  const oneConnection = async () => {
    for (const learner of waiting)
      answers.push(await submit(place, agent, learner));
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, oneConnection));
  return answers;
}

async function submit(
  { server, world, options }: Place,
  agent: Agent,
  { attemptId, cookie }: Learner,
): Promise<Answer> {
  const attempt = `${world.module}/quiz/${attemptId}`;
  const headers = formHeaders(server, cookie, options);
  const url = `${server.origin}${attempt}/check`;
  const answer = await send(url, { method: "POST", headers }, agent);
  if (answer.status !== 302 || answer.location !== `${attempt}/result`)
    throw new StepFailure(
      `submission: ${attempt}/check was answered with ${answer.status} ${answer.location}; see ${server.logFile}.`,
    );
  return answer;
}

function warmUps(learners: readonly Learner[]): number {
  return Math.min(WARM_UP_LEARNERS, learners.length - 1);
}

function isOnce(
  db: Db,
  moduleId: string,
  { enrolmentId, attemptId }: Learner,
): boolean {
  const attempts = listAttempts(db, enrolmentId, moduleId);
  const [attempt] = attempts;
  const lines = auditTrailOf(db, attemptId);
  return (
    attempts.length === 1 &&
    attempt?.id === attemptId &&
    attempt.submittedAt !== null &&
    attempt.score === ALL_RIGHT &&
    lines.filter(({ action }) => action === "quiz.submitted").length === 1
  );
}
