import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Select, TextInput } from "#app/ui/field.tsx";
import { ErrorSummary } from "#app/ui/notice.tsx";
import { errorLines, fieldState } from "#app/ui/form-reply.ts";
import type { OpenInstitution } from "./open-institution.server.ts";

type Invitations = OpenInstitution["invitations"];

/** Who is nominated, and for which cohort. */
export function NominationForm({
  invitations,
  reply,
}: {
  invitations: Invitations;
  reply: FormReply | null;
}) {
  const locale = currentLocale();
  return (
    <form
      method="post"
      className="form"
      noValidate
      action={`/${locale}/institution`}
    >
      <ErrorSummary title={m.error_summary()} errors={errorLines(reply)} />
      <Select
        id="invitation"
        name="invitation"
        label={m.report_rows_cohort()}
        options={invitations
          .filter(({ isOpen }) => isOpen)
          .map(({ institutionId, cohortId, title }) => ({
            value: `${institutionId}.${cohortId}`,
            text: title[locale],
          }))}
        {...fieldState(reply, "invitation")}
      />
      <TextInput
        id="name"
        name="name"
        label={m.report_rows_name()}
        autoComplete="off"
        {...fieldState(reply, "name")}
      />
      <TextInput
        id="email"
        name="email"
        type="email"
        label={m.institution_email()}
        autoComplete="off"
        {...fieldState(reply, "email")}
      />
      <Select
        id="track"
        name="track"
        label={m.report_by_profession()}
        options={tracksOf(invitations)}
        {...fieldState(reply, "track")}
      />
      <Button>{m.institution_nominate()}</Button>
    </form>
  );
}

/** The professions of every course there is a choice of, once each. */
function tracksOf(invitations: Invitations) {
  const locale = currentLocale();
  const tracks = invitations.flatMap((invitation) => invitation.tracks);
  const byId = new Map(tracks.map(({ id, title }) => [id, title[locale]]));
  return [...byId].map(([value, text]) => ({ value, text }));
}
