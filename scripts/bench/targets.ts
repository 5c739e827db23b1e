import type { Request } from "autocannon";
import type { Learner } from "./make-learners.ts";
import type { World } from "./make-world.ts";
import type { Options, TargetName } from "./options.ts";
import type { RunningServer } from "./run-servers.ts";

/** Something that is asked for again and again. */
export type Target = {
  name: TargetName;
  title: string;
  server: RunningServer;
  /** The only right answer. */
  status: number;
  /** Sent in turn: each learner asks for their own. */
  requests: Request[];
};

/** What a browser of today sends, as far as a server may care. */
const BROWSER = {
  "User-Agent":
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  Accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
  "Accept-Language": "lt,en;q=0.7",
};

function browserHeaders({
  gzip,
}: Pick<Options, "gzip">): Record<string, string> {
  return { ...BROWSER, ...(gzip && { "Accept-Encoding": "gzip" }) };
}

/** The headers with which a learner's browser sends a form. */
export function formHeaders(
  server: RunningServer,
  cookie: string,
  options: Pick<Options, "gzip">,
): Record<string, string> {
  return {
    ...browserHeaders(options),
    Cookie: cookie,
    Origin: server.origin,
    "Content-Type": "application/x-www-form-urlencoded",
  };
}

/** What the machine and Remix can do at most. */
export function ceilingsOf(
  { bare, trivial }: { bare: RunningServer; trivial: RunningServer },
  options: Pick<Options, "gzip">,
): Target[] {
  const home: Request = {
    method: "GET",
    path: "/",
    headers: browserHeaders(options),
  };
  const ceiling = { status: 200, requests: [home] };
  return [
    { ...ceiling, name: "bare", title: "bare node:http", server: bare },
    {
      ...ceiling,
      name: "trivial",
      title: "trivial Remix page",
      server: trivial,
    },
  ];
}

/** Pages of every kind that stay as they are, in both languages. */
export function lastingPagesOf(
  world: World,
  server: RunningServer,
  options: Pick<Options, "gzip">,
): Target[] {
  const course = world.module.slice(0, world.module.lastIndexOf("/"));
  const paths = [
    world.catalogue,
    world.learning,
    course,
    world.module,
    world.page,
    ...["print", "card", "scenario", "quiz"].map(
      (it) => `${world.module}/${it}`,
    ),
    "/lt/search?q=vertėjo",
    "/lt/terms",
    "/lt/notes",
  ].map(encodeURI);
  return [...paths, ...paths.map((path) => path.replace("/lt", "/en"))].map(
    (path) => ({
      name: "module",
      title: path,
      server,
      status: 200,
      requests: world.learners.map(({ cookie }) => ({
        method: "GET",
        path,
        headers: { ...browserHeaders(options), Cookie: cookie },
      })),
    }),
  );
}

/** Our pages, and the saving of an answer, as signed-in learners ask for them. */
export function pagesOf(
  world: World,
  server: RunningServer,
  options: Pick<Options, "gzip">,
): Target[] {
  const question = ({ attemptId }: Learner) =>
    `${world.module}/quiz/${attemptId}/questions/1`;
  const page = (
    name: TargetName,
    title: string,
    pathFor: (learner: Learner) => string,
  ): Target => {
    const requests = world.learners.map((learner) => ({
      method: "GET" as const,
      path: pathFor(learner),
      headers: { ...browserHeaders(options), Cookie: learner.cookie },
    }));
    return { name, title, server, status: 200, requests };
  };
  const save = (learner: Learner): Request => ({
    method: "POST",
    path: question(learner),
    headers: formHeaders(server, learner.cookie, options),
    body: learner.firstAnswer,
  });
  const toTheNextQuestion = 302;
  return [
    page("catalogue", "catalogue", () => world.catalogue),
    page("learning", "my learning", () => world.learning),
    page("module", "module page", () => world.page),
    page("quiz", "quiz page", question),
    {
      name: "answer",
      title: "answer saved",
      server,
      status: toTheNextQuestion,
      requests: world.learners.map(save),
    },
  ];
}
