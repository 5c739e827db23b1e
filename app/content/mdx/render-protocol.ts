import type { Locale } from "#app/shared/text.ts";
import type { CourseData } from "./author-world.ts";

/** What the child process is asked for, as JSON over its channel. */
export type RenderRequest = CourseData & {
  source: string;
  locale: Locale;
  /** Each gives one HTML, in this order. */
  tracks: string[];
};

export type TrackHtml = { track: string; html: string };

export type RenderReply =
  | { kind: "ready" }
  | { kind: "rendered"; pages: TrackHtml[] }
  | { kind: "refused"; why: string };
