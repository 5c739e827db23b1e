import type { Actor } from "#app/auth/actor.ts";
import type { AppContext } from "#app/context.ts";
import type { CohortId, SessionId } from "#app/shared/ids.ts";
import { cancelSession } from "./cancel-session.server.ts";
import { changeSession } from "./change-session.server.ts";
import type { SessionRequest } from "./read-session-form.server.ts";

/** Does what a session's page was asked for: changes or cancels the session. */
export function takeSessionRequest(
  context: Pick<AppContext, "db" | "clock">,
  request: SessionRequest,
  where: {
    actor: Pick<Actor, "id">;
    cohortId: CohortId;
    sessionId: SessionId;
  },
) {
  if (request.intent === "cancel") return cancelSession(context, where);
  const { wish, seen } = request;
  return changeSession(context, { ...where, wish, seen });
}
