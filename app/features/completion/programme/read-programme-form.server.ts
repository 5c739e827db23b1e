import type { z } from "zod";
import { findLatestVersion } from "#app/content/content.queries.server.ts";
import { findVersion } from "#app/content/content.queries.server.ts";
import { findAccountByEmail } from "#app/features/accounts/accounts.queries.server.ts";
import { readOfficeForm } from "#app/features/cohorts/office-form.server.ts";
import { listLogos } from "#app/features/cohorts/programmes/logos.queries.server.ts";
import type { ProgrammeWish } from "#app/features/cohorts/programmes/save-programme.server.ts";
import { accept, refuse, type Result } from "#app/shared/result.ts";
import type { FormReply } from "#app/shared/form.server.ts";
import type { Queryable } from "#db/client.server.ts";
import { parseRuleForm, type RuleProblems } from "../rule-form.ts";
import {
  LOGO_FIELDS,
  MODULE_FIELD,
  type ProgrammeFields,
} from "./programme-form.ts";

/** What goes back with a form of a programme that could not be used. */
export type ProgrammeReply = FormReply & { ruleProblems: RuleProblems };

/**
 * What a form of a programme asks for. Refused with every mistake at once: the
 * fields', the rule's, and what is not there: the course version, a module, a
 * signatory who can sign in.
 */
export async function readProgrammeForm<
  Schema extends z.ZodType<ProgrammeFields>,
>(
  db: Queryable,
  request: Request,
  schema: Schema,
): Promise<
  Result<
    {
      fields: z.output<Schema>;
      wish: ProgrammeWish;
      values: Record<string, string>;
    },
    ProgrammeReply
  >
> {
  const { values, parsed } = await readOfficeForm(request, schema);
  const chosen = chosenModules(db, values);
  const rule = parseRuleForm(Object.entries(values), chosen.moduleIds);
  const ruleProblems = rule.ok ? {} : rule.refusal;
  const signatory = findSignatory(db, values.signatoryEmail);
  const errors = {
    ...(parsed.ok ? {} : parsed.reply.errors),
    ...chosen.mistakes,
    ...(signatory ? {} : { signatoryEmail: "programme_error_signatory" }),
  };
  const isWrong = Object.keys(errors).length > 0;
  if (isWrong || !parsed.ok || !rule.ok || !signatory)
    return refuse({ errors, values, ruleProblems });
  const wish = {
    ...wishOf(parsed.value),
    courseVersionId: chosen.courseVersionId,
    moduleIds: chosen.moduleIds,
    rule: rule.value,
    signatoryId: signatory,
    logoIds: chosenLogos(db, parsed.value),
  };
  return accept({ fields: parsed.value, wish, values });
}

/** The reply to a form that was read and then refused. */
export function refusedProgramme(
  values: Record<string, string>,
  errors: Record<string, string>,
): ProgrammeReply {
  return { errors, values, ruleProblems: {} };
}

/** Somebody who can sign in: an issue list may wait for their approval. */
function findSignatory(db: Queryable, typed: string | undefined) {
  const email = (typed ?? "").trim().toLowerCase();
  const account = findAccountByEmail(db, email);
  return account && !account.disabledAt ? account.personId : null;
}

/** Modules in the order of the course, and the version that is pinned. */
function chosenModules(db: Queryable, values: Record<string, string>) {
  const courseId = values.course ?? "";
  const pinned = values.courseVersion;
  const version = pinned
    ? // An id that is none finds nothing.
      findVersion(db, pinned as `ver_${string}`)
    : findLatestVersion(db, courseId);
  const mistakes: Record<string, string> = {};
  if (version?.courseId !== courseId)
    mistakes[pinned ? "courseVersion" : "course"] = pinned
      ? "programme_error_version"
      : "programme_error_course";
  const offered = version?.course.modules.map(({ id }) => id) ?? [];
  const asked = Object.keys(values)
    .filter((name) => name.startsWith(MODULE_FIELD))
    .map((name) => name.slice(MODULE_FIELD.length));
  const moduleIds = offered.filter((id) => asked.includes(id));
  if (moduleIds.length === 0 || asked.length > moduleIds.length)
    mistakes.modules = "programme_error_modules";
  return {
    courseVersionId: pinned ? (version?.id ?? null) : null,
    moduleIds,
    mistakes,
  };
}

function chosenLogos(db: Queryable, fields: ProgrammeFields) {
  const known = listLogos(db).map(({ id }) => id);
  const asked = LOGO_FIELDS.flatMap((name) => fields[name] ?? []);
  return [...new Set(asked)].filter((id) => known.includes(id));
}

function wishOf(fields: ProgrammeFields) {
  const pair = (lt: string | undefined, en: string | undefined) =>
    lt && en ? { lt, en } : null;
  return {
    title: { lt: fields.titleLt, en: fields.titleEn },
    courseId: fields.course,
    contactHours: fields.contactHours,
    onlineHours: fields.onlineHours,
    selfStudyHours: fields.selfStudyHours,
    approvingAct: pair(fields.actLt, fields.actEn),
    place: { lt: fields.placeLt, en: fields.placeEn },
    signatoryPosition: { lt: fields.positionLt, en: fields.positionEn },
    fourEyes: fields.fourEyes === "yes",
    documentLanguage: fields.documentLanguage,
    validMonths: fields.validMonths ?? null,
    projectCode: fields.projectCode ?? null,
    funderLine: pair(fields.funderLt, fields.funderEn),
  };
}

const REFUSED = {
  same: { reason: "programme_error_same" },
  "changed-elsewhere": { base: "programme_error_stale" },
  "four-eyes": { fourEyes: "programme_error_four_eyes" },
};

export function refusedChange(
  code: keyof typeof REFUSED,
  values: Record<string, string>,
): ProgrammeReply {
  return refusedProgramme(values, REFUSED[code]);
}
