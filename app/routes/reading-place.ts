import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { z } from "zod";
import { requireActor } from "#app/auth/guards.server.ts";
import { keepPlace } from "#app/features/learning/reading/keep-place.server.ts";
import { openModule } from "#app/features/learning/open-module.server.ts";
import { readForm } from "#app/shared/form.server.ts";
import {
  notFound,
  orNotFound,
  pageParams,
  parseParams,
} from "#app/shared/http.server.ts";

/** As `app/content/mdx/heading-ids.ts` makes them; empty for the page's start. */
const Place = z.object({
  heading: z.union([z.literal(""), z.string().regex(/^s-[a-z0-9-]{1,70}$/)]),
});

/** Looking at the address does nothing. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor(request, context);
  throw notFound();
}

/** What the page's script sends on leaving, and the form that begins afresh. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const where = parseParams(pageParams, params);
  const form = Object.fromEntries(await readForm(request));
  const { heading } = parseParams(Place, form);

  const open = orNotFound(openModule(context, actor.id, where));
  const { pages } = open.module;
  const page = orNotFound(pages.find(({ slug }) => slug === where.page));
  const result = keepPlace(context, {
    actor,
    enrolmentId: open.enrolment.id,
    moduleId: open.module.id,
    pageId: page.id,
    headingId: heading === "" ? null : heading,
  });
  if (!result.ok) throw notFound();
  if (heading !== "") return new Response(null, { status: 204 });
  const { locale, course, module } = where;
  return redirect(`/${locale}/courses/${course}/${module}/${page.slug}`);
}
