import { z } from "zod";
import type { AppContext } from "#app/context.ts";
import type { ImportId } from "#app/shared/ids.ts";
import { goOn } from "./go-on.server.ts";
import type { Ownership } from "./imports.queries.server.ts";
import { runImport } from "./run-import.server.ts";
import { undoImport } from "./undo-import.server.ts";

/** What the buttons on the page of an import send. */
export const ChangeForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("run"),
    mode: z.enum(["good-rows", "all-or-nothing"]),
    letters: z.literal("yes").optional(),
  }),
  z.object({ intent: z.literal("undo") }),
  z.object({ intent: z.literal("go-on") }),
]);

/** Runs an import, undoes it or lets it go on, whichever button was pressed. */
export function changeImport(
  context: Pick<AppContext, "db" | "clock">,
  own: Ownership,
  { importId, ...form }: z.output<typeof ChangeForm> & { importId: ImportId },
) {
  if (form.intent === "undo") return undoImport(context, own, importId);
  if (form.intent === "go-on") return goOn(context, own, importId);
  const { mode, letters } = form;
  const sendInvitations = letters === "yes";
  return runImport(context, own, { importId, mode, sendInvitations });
}
