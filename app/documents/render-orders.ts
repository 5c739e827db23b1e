import type { SpreadsheetSheet } from "./spreadsheet.server.ts";
import type { DocumentFiles } from "./typst.server.ts";

/** What the rendering thread is asked for; everything in it can be cloned. */
export type RenderOrder =
  | {
      kind: "pdf";
      template: string;
      inputs: Record<string, string>;
      madeAt: Date;
      files?: DocumentFiles;
    }
  | { kind: "spreadsheet"; sheets: readonly SpreadsheetSheet[] };

export type RenderReply =
  { ok: true; bytes: Uint8Array } | { ok: false; message: string };
