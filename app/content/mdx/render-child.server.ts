import { Socket } from "node:net";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createAuthorComponents } from "./author-components.ts";
import { createAuthorWorld } from "./author-world.ts";
import { compilePage } from "./compile-page.server.ts";
import { evaluatePage } from "./evaluate-page.server.ts";
import type {
  RenderReply,
  RenderRequest,
  TrackHtml,
} from "./render-protocol.ts";

/**
 * The child process in which pages are compiled and rendered: it has no
 * environment, opens no connection, and may be killed at any time.
 */
Socket.prototype.connect = () => {
  throw new Error("Rendering a page needs no network");
};

function reply(message: RenderReply) {
  process.send?.(message);
}

async function render(request: RenderRequest): Promise<TrackHtml[]> {
  const { source, locale, tracks } = request;
  const world = createAuthorWorld(request, { locale, track: "" });
  const PageContent = evaluatePage(await compilePage(source, world));
  return tracks.map((track) => {
    const components = createAuthorComponents({ ...world, track });
    const html = renderToStaticMarkup(
      createElement(PageContent, { components }),
    );
    return { track, html };
  });
}

process.on("message", (request: RenderRequest) => {
  render(request).then(
    (pages) => reply({ kind: "rendered", pages }),
    (error: unknown) => reply({ kind: "refused", why: String(error) }),
  );
});
// Whoever started it is gone: nobody will read an answer.
process.on("disconnect", () => process.exit());
reply({ kind: "ready" });
