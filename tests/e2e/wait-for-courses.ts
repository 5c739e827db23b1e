import { request, type FullConfig } from "@playwright/test";
import { publishSmall } from "./world.ts";

const MOST_LOOKS = 120;

/**
 * The courses are published in the background; the journeys begin after that, and
 * with one course more, which has what the real ones have not.
 */
export default async function waitForCourses({ projects }: FullConfig) {
  const baseURL = projects[0]?.use.baseURL;
  const client = await request.newContext(baseURL ? { baseURL } : {});
  for (let look = 0; look < MOST_LOOKS; look++) {
    const page = await (await client.get("/en")).text();
    const isReady =
      page.includes("/en/courses/people-from-china") &&
      !page.includes("http-equiv");
    if (isReady) {
      publishSmall();
      return client.dispose();
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error("The courses were not published within a minute.");
}
