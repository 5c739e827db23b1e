import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { requireActor } from "#app/auth/guards.server.ts";
import { findVersionFile } from "#app/content/content.queries.server.ts";
import { openModule } from "#app/features/learning/open-module.server.ts";
import {
  moduleParams,
  orNotFound,
  parseParams,
} from "#app/shared/http.server.ts";

const TYPES = {
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  avif: "image/avif",
} as const;

const ImageParams = moduleParams.extend({
  image: z.string().regex(/^[a-z0-9-]{1,60}\.(png|jpg|webp|avif)$/),
});

/** An image of a module, for those who may read the module. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(ImageParams, params);
  const { version, module } = orNotFound(openModule(context, actor.id, where));
  const path = `modules/${module.slug}/images/${where.image}`;
  const bytes = orNotFound(findVersionFile(context.db, version.id, path));
  // The pattern above lets only these endings through.
  const ending = where.image.split(".")[1] as keyof typeof TYPES;
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": TYPES[ending],
      "Cache-Control": "private, max-age=86400",
    },
  });
}
