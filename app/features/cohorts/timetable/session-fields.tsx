import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Fieldset, RadioGroup } from "#app/ui/choices.tsx";
import { TextInput } from "#app/ui/field.tsx";
import { fieldState } from "#app/ui/form-reply.ts";
import { Disclosure } from "#app/ui/panel.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

/** What stands in the fields, by their names. */
export type SessionValues = Record<string, string>;

/** The form of a session, filled with what is stored or with what was typed. */
export function SessionFieldsForm({
  values,
  reply,
  days,
  revision,
}: {
  values: SessionValues;
  reply: FormReply | undefined;
  /** The cohort's first and last day. */
  days: { startsOn: string; endsOn: string };
  /** What the form was made from; null for a new session. */
  revision: number | null;
}) {
  const field = fieldsFrom(values, reply);
  return (
    <form method="post" className="form" data-once>
      {revision === null ? null : (
        <input type="hidden" name="revision" value={revision} />
      )}
      <TextInput {...field("titleLt")} lang="lt" label={m.session_title_lt()} />
      <TextInput {...field("titleEn")} label={m.session_title_en()} />
      <FormChoice values={values} reply={reply} />
      <TextInput
        {...field("place")}
        label={m.session_place()}
        hint={m.session_place_hint()}
      />
      <TextArea
        {...field("trainers")}
        rows={3}
        label={m.session_trainers()}
        hint={m.session_trainers_hint()}
      />
      <TextInput
        {...field("day")}
        type="date"
        min={days.startsOn}
        max={days.endsOn}
        label={m.session_day()}
      />
      <div className="filters">
        <TextInput {...field("from")} type="time" label={m.session_from()} />
        <TextInput {...field("until")} type="time" label={m.session_until()} />
      </div>
      <TextInput
        {...field("halvesAt")}
        type="time"
        label={m.session_middle()}
        hint={m.session_middle_hint()}
      />
      <Breaks values={values} reply={reply} />
      <Button>{m.session_save()}</Button>
    </form>
  );
}

function fieldsFrom(values: SessionValues, reply: FormReply | undefined) {
  return (name: string) => ({
    id: name,
    name,
    defaultValue: values[name],
    ...(reply ? { defaultValue: undefined, ...fieldState(reply, name) } : {}),
  });
}

function FormChoice({
  values,
  reply,
}: {
  values: SessionValues;
  reply: FormReply | undefined;
}) {
  return (
    <RadioGroup
      id="form"
      name="form"
      legend={m.session_form()}
      error={fieldState(reply, "form").error}
      options={[
        { value: "contact", text: m.session_contact() },
        { value: "online", text: m.session_online() },
      ]}
      defaultValue={(reply?.values ?? values).form}
    />
  );
}

/** Up to four; folded while there is none, because most sessions have few. */
function Breaks({
  values,
  reply,
}: {
  values: SessionValues;
  reply: FormReply | undefined;
}) {
  const field = fieldsFrom(values, reply);
  const shown = reply?.values ?? values;
  const isOpen = [1, 2, 3, 4].some(
    (n) => shown[`break${n}From`] || shown[`break${n}Until`],
  );
  return (
    <Disclosure summary={m.session_breaks()} open={isOpen}>
      {[1, 2, 3, 4].map((n) => (
        <Fieldset
          key={n}
          id={`break${n}`}
          legend={m.session_break_number({ n })}
        >
          <div className="filters">
            <TextInput
              {...field(`break${n}From`)}
              type="time"
              label={m.session_break_from()}
            />
            <TextInput
              {...field(`break${n}Until`)}
              type="time"
              label={m.session_break_until()}
            />
          </div>
        </Fieldset>
      ))}
    </Disclosure>
  );
}
