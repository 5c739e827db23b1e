import type { AppContext } from "#app/context.ts";
import type { Job } from "./jobs.queries.server.ts";

type Kind = Job["kind"];

type Payload<OfKind extends Kind> = Extract<Job, { kind: OfKind }>["payload"];

/**
 * Does one kind of job. May be called twice for the same job, because a worker
 * can die between doing it and saying so: the second time changes nothing.
 * Throws when it could not be done; then it is tried again later.
 */
export type JobHandler<OfKind extends Kind> = (
  context: AppContext,
  payload: Payload<OfKind>,
) => void | Promise<void>;

/** Who does which kind of job. */
export type JobCatalogue = { [OfKind in Kind]?: JobHandler<OfKind> };
