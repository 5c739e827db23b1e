import {
  data,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { allowAnyone } from "#app/auth/guards.server.ts";
import {
  checkFile,
  LARGEST_FILE,
} from "#app/features/certificates/check/check-file.server.ts";
import { CheckPage } from "#app/features/certificates/check/check-page.tsx";
import { TooManyLookUps } from "#app/features/certificates/check/check-result-page.tsx";
import { CheckedFilePage } from "#app/features/certificates/check/checked-file-page.tsx";
import { readUploadedFile } from "#app/features/certificates/check/uploaded-file.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { localeParams, parseParams } from "#app/shared/http.server.ts";

const MISTAKES = {
  missing: "check_file_error_missing",
  "too-large": "check_file_error_too_large",
  busy: "check_file_error_busy",
} as const;

/** Nothing to read: a file is looked at once, when it comes, and not kept. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await allowAnyone(request, context);
  parseParams(localeParams, params);
  return null;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await allowAnyone(request, context);
  parseParams(localeParams, params);
  const upload = await readUploadedFile(request, LARGEST_FILE);
  if (!upload.ok) return mistake(upload.refusal.code, 422);
  const result = await checkFile(context, upload.value);
  if (result.ok) return data({ file: result.value });
  if (result.refusal.code === "busy") return mistake("busy", 503);
  const wait = result.refusal.retryAfterSeconds;
  return data(
    { wait },
    { status: 429, headers: { "Retry-After": String(wait) } },
  );
}

function mistake(code: keyof typeof MISTAKES, status: number) {
  const errors: Record<string, string> = { file: MISTAKES[code] };
  return data({ reply: { errors, values: {} } }, status);
}

export const headers: HeadersFunction = ({ actionHeaders }) => {
  actionHeaders.set("X-Robots-Tag", "noindex");
  return actionHeaders;
};

export const meta: MetaFunction = () => [
  { title: pageTitle(m.check_result_title()) },
  { name: "robots", content: "noindex" },
];

/** What a file is, and what the register says of it. */
export default function CheckFile() {
  const done = useActionData<typeof action>();
  if (done && "file" in done) return <CheckedFilePage file={done.file} />;
  if (done && "wait" in done) return <TooManyLookUps seconds={done.wait} />;
  return <CheckPage reply={done?.reply} />;
}
