import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Select, TextInput } from "#app/ui/field.tsx";
import { fieldState } from "#app/ui/form-reply.ts";
import { Disclosure, Panel } from "#app/ui/panel.tsx";
import type { OpenSettings } from "./open-settings.server.ts";

type Reply = FormReply | undefined;

/** Which institutions may send people, and how many each. */
export function InstitutionsPanel({
  open,
  replyTo,
}: {
  open: OpenSettings;
  replyTo: (intent: string) => Reply;
}) {
  const toNew = replyTo("invite-new");
  return (
    <Panel id="institutions" title={m.cohort_institutions()}>
      {open.invited.length === 0 ? (
        <p>{m.cohort_institutions_none()}</p>
      ) : (
        <Invited invited={open.invited} />
      )}
      <InviteKnown institutions={open.institutions} reply={replyTo("invite")} />
      <Disclosure
        summary={m.cohort_institution_new()}
        open={toNew !== undefined}
      >
        <InviteNew reply={toNew} />
      </Disclosure>
    </Panel>
  );
}

function Invited({ invited }: { invited: OpenSettings["invited"] }) {
  return (
    <ul className="todo">
      {invited.map(({ id, name, municipality, seats }) => (
        <li key={id}>
          <span>
            <strong dir="auto">{name}</strong>, <bdi>{municipality}</bdi>
            {" – "}
            {seats === null
              ? m.cohort_institution_no_limit()
              : m.cohort_institution_seats({ n: seats })}
          </span>
          <form method="post" data-once>
            <input type="hidden" name="intent" value="leave-out" />
            <input type="hidden" name="institution" value={id} />
            <Button small variant="quiet">
              {m.cohort_institution_leave_out()}
              <span className="vh"> {name}</span>
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}

function InviteKnown({
  institutions,
  reply,
}: {
  institutions: OpenSettings["institutions"];
  reply: Reply;
}) {
  const { defaultValue = "", error } = fieldState(reply, "institution");
  return (
    <form method="post" className="form" data-once>
      <input type="hidden" name="intent" value="invite" />
      <Select
        id="institution"
        name="institution"
        label={m.cohort_institution()}
        empty={m.cohort_institution_choose()}
        error={error}
        defaultValue={defaultValue}
        options={institutions.map(({ id, name, municipality }) => ({
          value: id,
          text: `${name}, ${municipality}`,
        }))}
      />
      <TextInput
        id="institutionSeats"
        name="institutionSeats"
        inputMode="numeric"
        size={6}
        label={m.cohort_institution_seats_label()}
        hint={m.cohort_institution_seats_hint()}
        {...fieldState(reply, "institutionSeats")}
      />
      <Button variant="quiet">{m.cohort_institution_invite()}</Button>
    </form>
  );
}

function InviteNew({ reply }: { reply: Reply }) {
  const field = (name: string) => ({
    id: name,
    name,
    ...fieldState(reply, name),
  });
  return (
    <form method="post" className="form" data-once>
      <input type="hidden" name="intent" value="invite-new" />
      <TextInput {...field("name")} label={m.cohort_institution_name()} />
      <TextInput
        {...field("municipality")}
        label={m.cohort_institution_municipality()}
      />
      <TextInput
        {...field("newSeats")}
        inputMode="numeric"
        size={6}
        label={m.cohort_institution_seats_label()}
        hint={m.cohort_institution_seats_hint()}
      />
      <Button variant="quiet">{m.cohort_institution_add()}</Button>
    </form>
  );
}
