import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PasswordInput, TextInput } from "#app/ui/field.tsx";
import { errorLines, fieldState } from "#app/ui/form-reply.ts";
import { ErrorSummary } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";

export type InvitationReply = FormReply & {
  /** What a certificate cannot print of the name that was typed. */
  letters: string[];
};

/** Where an invited person says how their name is printed and sets a password. */
export function InvitationPage({
  name,
  email,
  reply,
}: {
  name: string;
  email: string;
  reply: InvitationReply | undefined;
}) {
  return (
    <Page width="narrow">
      <ErrorSummary title={m.error_summary()} errors={errorLines(reply)} />
      <PageHead title={m.invitation_title()} lede={m.invitation_lede()} />
      <form method="post" className="stack" noValidate data-once>
        <TextInput
          id="name"
          name="name"
          autoComplete="name"
          label={m.invitation_name()}
          hint={<NameHint letters={reply?.letters ?? []} />}
          defaultValue={name}
          {...fieldState(reply, "name")}
        />
        <TextInput
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          label={m.invitation_email()}
          hint={m.invitation_email_hint()}
          value={email}
          readOnly
        />
        <PasswordInput
          id="password"
          name="password"
          autoComplete="new-password"
          label={m.invitation_password()}
          hint={m.invitation_password_hint()}
          {...fieldState(reply, "password")}
        />
        <p>
          <Button>{m.invitation_submit()}</Button>
        </p>
      </form>
    </Page>
  );
}

function NameHint({ letters }: { letters: string[] }) {
  if (letters.length === 0) return m.invitation_name_hint();
  return m.people_name_letters({ letters: letters.join(" ") });
}

/** The same words for every link that does not open: what to do now. */
export function InvitationOver() {
  return (
    <Page width="narrow">
      <PageHead title={m.invitation_over_title()} />
      <p>{m.invitation_over_text()}</p>
      <ul className="list">
        <li>{m.invitation_over_used()}</li>
        <li>{m.invitation_over_old()}</li>
      </ul>
      <p>
        <ButtonLink href={`/${currentLocale()}/sign-in`}>
          {m.sign_in_submit()}
        </ButtonLink>
      </p>
    </Page>
  );
}
