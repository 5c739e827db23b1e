import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireRole } from "#app/auth/guards.server.ts";
import { listParkedMails } from "#app/email/outbox.queries.server.ts";
import { takeUpMail } from "#app/email/take-up-mail.server.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { readForm } from "#app/shared/form.server.ts";
import { localeParams, parseParams } from "#app/shared/http.server.ts";
import { idSchema } from "#app/shared/ids.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { EmptyState, Panel } from "#app/ui/panel.tsx";

const MOST = 100;
const TakeUpForm = z.object({ mail: idSchema("mai") });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireRole(request, context, "admin");
  parseParams(localeParams, params);
  const isTakenUp = new URL(request.url).searchParams.has("taken-up");
  const hasServer = context.config.smtp !== null;
  return { mails: listParkedMails(context.db, MOST), isTakenUp, hasServer };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireRole(request, context, "admin");
  const { locale } = parseParams(localeParams, params);
  const form = Object.fromEntries(await readForm(request));
  const { mail: mailId } = parseParams(TakeUpForm, form);
  // Not parked any more: somebody was quicker, and the page shows what is left.
  takeUpMail(context, { mailId, actorId: actor.id });
  return redirect(`/${locale}/mail?taken-up`);
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.parked_mail_title()) },
];

/** Letters that could not be sent, and why; an administrator sends them again. */
export default function ParkedMail() {
  const { mails, isTakenUp, hasServer } = useLoaderData<typeof loader>();
  return (
    <Page width="text">
      {isTakenUp ? <Notice tone="ok" title={m.parked_mail_taken_up()} /> : null}
      {hasServer ? null : (
        <Notice tone="warn" title={m.parked_mail_no_server()} />
      )}
      <PageHead title={m.parked_mail_title()} />
      {mails.length === 0 ? (
        <EmptyState title={m.parked_mail_none()}>
          {m.parked_mail_none_text()}
        </EmptyState>
      ) : null}
      {mails.map((mail) => (
        <Panel key={mail.id} id={mail.id} title={mail.subject}>
          <p className="meta">
            <span>{mail.recipient}</span>
            <span>{formatInstant(mail.createdAt)}</span>
          </p>
          <p>{m.parked_mail_error({ error: mail.lastError ?? "–" })}</p>
          <form method="post" action={`/${currentLocale()}/mail`}>
            <input type="hidden" name="mail" value={mail.id} />
            <Button small variant="quiet">
              {m.parked_mail_send_again()}
            </Button>
          </form>
        </Panel>
      ))}
    </Page>
  );
}
