import { currentLocale } from "#app/i18n/locale.ts";
import { say } from "#app/i18n/say.ts";
import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import type { InstitutionId } from "#app/shared/ids.ts";
import { Button } from "#app/ui/button.tsx";
import { TextInput } from "#app/ui/field.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { EmptyState, Panel } from "#app/ui/panel.tsx";
import type { listInstitutionsWithContacts } from "./contacts.queries.server.ts";

type Listed = ReturnType<typeof listInstitutionsWithContacts>[number];

/** Every institution with who speaks for it. */
export function ContactsPage({
  institutions,
  reply,
}: {
  institutions: Listed[];
  reply: FormReply | null;
}) {
  return (
    <Page width="text">
      <PageHead title={m.contacts_title()} />
      <p>{m.contacts_intro()}</p>
      {institutions.length === 0 ? (
        <EmptyState title={m.contacts_empty_title()}>
          {m.contacts_empty_text()}
        </EmptyState>
      ) : null}
      {institutions.map((institution) => (
        <Panel
          key={institution.id}
          id={institution.id}
          title={institution.name}
        >
          <p className="meta">
            <span>{institution.municipality}</span>
          </p>
          <Contacts institution={institution} />
          <AddContact institutionId={institution.id} reply={reply} />
        </Panel>
      ))}
    </Page>
  );
}

function Contacts({ institution: { id, contacts } }: { institution: Listed }) {
  if (contacts.length === 0) return <p>{m.contacts_none()}</p>;
  return (
    <ul className="list list--apart">
      {contacts.map(({ personId, name, email }) => (
        <li key={personId}>
          <form method="post" action={`/${currentLocale()}/institutions`}>
            <input type="hidden" name="institution" value={id} />
            <input type="hidden" name="end" value={personId} />
            <strong dir="auto">{name}</strong> {email}{" "}
            <Button variant="quiet" small>
              {m.contacts_end()}
              <span className="vh"> {name}</span>
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}

function AddContact({
  institutionId,
  reply,
}: {
  institutionId: InstitutionId;
  reply: FormReply | null;
}) {
  const isOurs = reply?.values.institution === institutionId;
  const key = isOurs ? reply.errors.email : undefined;
  return (
    <form
      method="post"
      className="form"
      noValidate
      action={`/${currentLocale()}/institutions`}
    >
      <input type="hidden" name="institution" value={institutionId} />
      <TextInput
        id={`email-${institutionId}`}
        name="email"
        type="email"
        autoComplete="off"
        label={m.contacts_email()}
        hint={m.contacts_email_hint()}
        defaultValue={isOurs ? reply.values.email : undefined}
        error={key === undefined ? undefined : say(key)}
      />
      <Button variant="quiet">{m.contacts_add()}</Button>
    </form>
  );
}
