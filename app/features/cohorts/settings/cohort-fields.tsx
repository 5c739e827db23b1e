import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { CheckboxGroup } from "#app/ui/choices.tsx";
import { TextInput } from "#app/ui/field.tsx";
import { fieldState } from "#app/ui/form-reply.ts";

/** The fields that a new cohort and the settings of one share. */
export function CohortFields({
  values,
  reply,
  seatsError,
}: {
  values: Record<string, string>;
  reply: FormReply | undefined;
  /** In place of the message at the seats, because it names a number. */
  seatsError?: string | undefined;
}) {
  const shown = reply?.values ?? values;
  const field = (name: string) => ({
    id: name,
    name,
    defaultValue: shown[name],
    error: fieldState(reply, name).error,
  });
  return (
    <>
      <TextInput {...field("titleLt")} lang="lt" label={m.cohort_title_lt()} />
      <TextInput {...field("titleEn")} label={m.cohort_title_en()} />
      <TextInput
        {...field("startsOn")}
        type="date"
        label={m.cohort_starts_on()}
      />
      <TextInput {...field("endsOn")} type="date" label={m.cohort_ends_on()} />
      <TextInput
        {...field("enrolUntil")}
        type="date"
        label={m.cohort_enrol_until()}
        hint={m.cohort_enrol_until_hint()}
      />
      <TextInput
        {...field("studyUntil")}
        type="date"
        label={m.cohort_study_until()}
        hint={m.cohort_study_until_hint()}
      />
      <TextInput
        {...field("seats")}
        {...(seatsError ? { error: seatsError } : {})}
        inputMode="numeric"
        size={6}
        label={m.cohort_seats()}
        hint={m.cohort_seats_hint()}
      />
      <Boxes shown={shown} />
    </>
  );
}

function Boxes({ shown }: { shown: Record<string, string> }) {
  return (
    <>
      <CheckboxGroup
        id="openEnrolment"
        name="openEnrolment"
        legend={m.cohort_open_legend()}
        options={[{ value: "yes", text: m.cohort_open() }]}
        defaultValues={shown.openEnrolment ? ["yes"] : []}
      />
      <CheckboxGroup
        id="hasWaitingList"
        name="hasWaitingList"
        legend={m.cohort_waiting_legend()}
        options={[{ value: "yes", text: m.cohort_waiting() }]}
        defaultValues={shown.hasWaitingList ? ["yes"] : []}
      />
    </>
  );
}
