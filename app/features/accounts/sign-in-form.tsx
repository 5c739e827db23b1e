import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { Button } from "#app/ui/button.tsx";
import { PasswordInput, TextInput } from "#app/ui/field.tsx";
import { fieldState } from "#app/ui/form-reply.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { GrantedRole } from "#app/auth/actor.ts";

/** E-mail and password; comes back with what was typed, but for the password. */
export function SignInForm({ reply }: { reply: FormReply | null }) {
  return (
    <form method="post" className="stack" noValidate data-once>
      <TextInput
        id="email"
        name="email"
        type="email"
        autoComplete="username"
        label={m.sign_in_email()}
        {...fieldState(reply, "email")}
      />
      <PasswordInput
        id="password"
        name="password"
        label={m.sign_in_password()}
        {...fieldState(reply, "password")}
      />
      <p>
        <Button>{m.sign_in_submit()}</Button>
      </p>
    </form>
  );
}

/** What became of the form that somebody sent after their sign-in had expired. */
export function LateForm({ became }: { became: "kept" | "not-sent" }) {
  const isKept = became === "kept";
  return (
    <Notice
      tone={isKept ? "info" : "warn"}
      title={isKept ? m.sign_in_form_kept() : m.sign_in_form_not_sent()}
    >
      <p>
        {isKept ? m.sign_in_form_kept_text() : m.sign_in_form_not_sent_text()}
      </p>
    </Notice>
  );
}

export type DemonstrationPerson = {
  id: string;
  name: string;
  institution: string | null;
  roles: readonly GrantedRole[];
};

/** One button for each person of the demonstration. */
export function DemonstrationPeople({
  people,
  returnTo,
}: {
  people: readonly DemonstrationPerson[];
  returnTo: string;
}) {
  return (
    <Panel id="demonstration" title={m.sign_in_demonstration_title()}>
      <p>{m.sign_in_demonstration_text()}</p>
      <form method="post" action={`/${currentLocale()}/sign-in/as`}>
        <input type="hidden" name="returnTo" value={returnTo} />
        <ul className="todo">
          {people.map((person) => (
            <li key={person.id}>
              <span>
                <strong>{person.name}</strong>, {rolesInWords(person.roles)}
              </span>
              <Button
                variant="quiet"
                small
                name="person"
                value={person.id}
                aria-label={m.sign_in_as({ name: person.name })}
              >
                {m.sign_in_submit()}
              </Button>
            </li>
          ))}
        </ul>
      </form>
    </Panel>
  );
}

function rolesInWords(roles: readonly GrantedRole[]): string {
  const words = roles.map((role) => m[`role_${role}`]());
  return words.length > 0 ? words.join(", ") : m.role_learner();
}
