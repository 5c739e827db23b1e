import { z } from "zod";

/** What has just been done and led to a course's page: `?done=enrolled`. */
const courseNews = z
  .enum(["enrolled", "track", "version"])
  .nullable()
  .catch(null);

export type CourseNews = z.output<typeof courseNews>;

/** What an address says has just happened; anything else is nothing. */
export function newsIn(request: Request): CourseNews {
  return courseNews.parse(new URL(request.url).searchParams.get("done"));
}
