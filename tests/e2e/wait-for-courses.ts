import { request, type FullConfig } from "@playwright/test";

const MOST_LOOKS = 120;

/** The courses are published in the background; the journeys begin after that. */
export default async function waitForCourses({ projects }: FullConfig) {
  const baseURL = projects[0]?.use.baseURL;
  const client = await request.newContext(baseURL ? { baseURL } : {});
  for (let look = 0; look < MOST_LOOKS; look++) {
    const page = await (await client.get("/en")).text();
    const isReady =
      page.includes("/en/courses/people-from-china") &&
      !page.includes("http-equiv");
    if (isReady) return client.dispose();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error("The courses were not published within a minute.");
}
