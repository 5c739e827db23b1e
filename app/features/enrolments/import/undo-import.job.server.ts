import type { JobHandler } from "#app/jobs/job-handler.ts";
import { takeBack } from "./take-back.server.ts";

/** Takes back an import that its coordinator wants undone. */
export const undoImportJob: JobHandler<"undo-import"> = (
  context,
  { importId },
) => takeBack(context, importId, "undone");
