import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { allowAnyone } from "#app/auth/guards.server.ts";
import { listMails } from "#app/email/outbox.queries.server.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { m } from "#app/paraglide/messages.js";
import { notFound } from "#app/shared/http.server.ts";
import { Page, PageHead } from "#app/ui/page.tsx";
import { Panel } from "#app/ui/panel.tsx";

const MOST = 50;

/** The outbox, for development and demonstration; absent from production. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await allowAnyone(request, context);
  if (context.config.mode === "production") throw notFound();
  return { mails: listMails(context.db, MOST) };
}

export const meta: MetaFunction = () => [
  { title: pageTitle(m.dev_mail_title()) },
];

export default function DevMail() {
  const { mails } = useLoaderData<typeof loader>();
  return (
    <Page width="text">
      <PageHead title={m.dev_mail_title()} />
      {mails.length === 0 ? <p>{m.dev_mail_empty()}</p> : null}
      {mails.map((mail) => (
        <Panel key={mail.id} id={mail.id} title={mail.subject}>
          <p className="meta">
            <span>{mail.recipient}</span>
            <span>{formatInstant(mail.createdAt)}</span>
          </p>
          <pre>{mail.text}</pre>
        </Panel>
      ))}
    </Page>
  );
}
