import { z } from "zod";
import type { AppContext } from "#app/context.ts";
import type { PersonId } from "#app/shared/ids.ts";
import { openSealed } from "#app/shared/sealed.server.ts";
import { inTransaction } from "#db/client.server.ts";
import type { Actor } from "./actor.ts";
import {
  keptFormId,
  sealContextOf,
  type KeptFields,
} from "./keep-form.server.ts";
import { keptFormCookie, keptTokensIn } from "./kept-form-cookie.ts";
import {
  deleteKeptForms,
  findKeptForms,
  type SealedForm,
} from "./kept-forms.queries.server.ts";

type Surroundings = Pick<AppContext, "db" | "clock" | "config">;

/** A form that waits for its sender to send it off. */
export type KeptForm = {
  id: string;
  /** The address it was sent to: path and query. */
  path: string;
  fields: KeptFields;
  createdAt: Date;
};

const fieldsSchema = z.array(z.tuple([z.string(), z.string()]));

/** Whether this browser has something to send for this person. */
export function hasKeptForms(
  request: Request,
  context: Surroundings,
  personId: PersonId,
): boolean {
  return sealedFormsOf(request, context, personId).length > 0;
}

/**
 * What this person sent from this browser after their sign-in had expired, the
 * first one first. Another's forms, those of another browser and those that do
 * not open are not there.
 */
export function listKeptForms(
  request: Request,
  context: Surroundings,
  { id: personId }: Pick<Actor, "id">,
): KeptForm[] {
  return sealedFormsOf(request, context, personId).flatMap((form) => {
    const { id, path, createdAt } = form;
    const text = openSealed(context.config, sealContextOf(form), form.sealed);
    if (text === null) return [];
    const fields = fieldsSchema.parse(JSON.parse(text));
    return [{ id, path, fields, createdAt }];
  });
}

/**
 * Takes a form out of what is kept: it is being sent, or thrown away. Gives the
 * address it belongs to and the Set-Cookie header without it; null when there is
 * no such form of this person in this browser (any more).
 */
export function takeKeptForm(
  request: Request,
  context: Surroundings,
  { id: personId }: Pick<Actor, "id">,
  id: string | null,
): { path: string; cookie: string } | null {
  const own = sealedFormsOf(request, context, personId);
  const form = own.find((one) => one.id === id);
  if (!form) return null;
  inTransaction(context.db, (tx) => deleteKeptForms(tx, [form.id]));
  const tokens = tokensOf(request, context);
  const others = tokens.filter((token) => keptFormId(token) !== form.id);
  return { path: form.path, cookie: keptFormCookie(others, context.config) };
}

/**
 * Signing out leaves nothing in this browser, whoever it was kept for. Gives the
 * Set-Cookie header that clears the cookie; null when there was none.
 */
export function forgetKeptForms(
  request: Request,
  context: Surroundings,
): string | null {
  const tokens = tokensOf(request, context);
  if (tokens.length === 0) return null;
  const ids = tokens.map(keptFormId);
  inTransaction(context.db, (tx) => deleteKeptForms(tx, ids));
  return keptFormCookie([], context.config);
}

function sealedFormsOf(
  request: Request,
  context: Surroundings,
  personId: PersonId,
): SealedForm[] {
  const ids = tokensOf(request, context).map(keptFormId);
  if (ids.length === 0) return [];
  const now = context.clock();
  return findKeptForms(context.db, { ids, personId, now });
}

function tokensOf(request: Request, { config }: Surroundings): string[] {
  return keptTokensIn(request.headers.get("Cookie"), config);
}
