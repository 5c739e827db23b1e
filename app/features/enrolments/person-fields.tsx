import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { Select, TextInput, type Choice } from "#app/ui/field.tsx";
import { fieldState } from "#app/ui/form-reply.ts";
import { GENDERS, OTHER_INSTITUTION } from "./person-form.ts";

/** What a form about a person can be filled with. */
export type PersonChoices = {
  tracks: Choice[];
  institutions: Choice[];
};

type Values = Partial<Record<string, string | null>>;

type Props = {
  choices: PersonChoices;
  reply: FormReply | undefined;
  /** What stands in the fields before anything is typed. */
  values?: Values;
};

/** What stands in a field: what was typed, or else what is known. */
function state({ reply, values = {} }: Props, field: string) {
  const known = values[field] ?? undefined;
  // After a mistake an empty field was emptied on purpose.
  const defaultValue = reply ? (reply.values[field] ?? "") : known;
  const { error } = fieldState(reply, field);
  return {
    ...(defaultValue === undefined ? {} : { defaultValue }),
    ...(error === undefined ? {} : { error }),
  };
}

export function NameField(props: Props) {
  return (
    <TextInput
      id="name"
      name="name"
      label={m.people_name()}
      hint={m.people_name_hint()}
      {...state(props, "name")}
    />
  );
}

export function AddressField(props: Props & { hint: string }) {
  return (
    <TextInput
      id="email"
      name="email"
      type="email"
      label={m.people_email()}
      hint={props.hint}
      {...state(props, "email")}
    />
  );
}

/** Profession, institution, gender, language. */
export function AboutFields(props: Props) {
  const { tracks, institutions } = props.choices;
  return (
    <>
      <Select
        id="track"
        name="track"
        label={m.people_track()}
        empty={m.people_choose()}
        options={tracks}
        {...state(props, "track")}
      />
      <Select
        id="institution"
        name="institution"
        label={m.people_institution()}
        empty={m.people_institution_none()}
        options={[
          ...institutions,
          { value: OTHER_INSTITUTION, text: m.people_institution_other() },
        ]}
        {...state(props, "institution")}
      />
      <TextInput
        id="newInstitution"
        name="newInstitution"
        label={m.people_new_institution()}
        hint={m.people_new_institution_hint()}
        {...state(props, "newInstitution")}
      />
      <TextInput
        id="municipality"
        name="municipality"
        label={m.people_municipality()}
        {...state(props, "municipality")}
      />
      <Select
        id="gender"
        name="gender"
        label={m.people_gender()}
        hint={m.people_gender_hint()}
        empty={m.people_gender_none()}
        options={GENDERS.map((value) => ({ value, text: genderWord(value) }))}
        {...state(props, "gender")}
      />
      <Select
        id="locale"
        name="locale"
        label={m.people_locale()}
        options={[
          { value: "lt", text: m.people_locale_lt() },
          { value: "en", text: m.people_locale_en() },
        ]}
        {...state(props, "locale")}
      />
    </>
  );
}

export function genderWord(gender: (typeof GENDERS)[number]): string {
  const words = {
    female: m.people_gender_female,
    male: m.people_gender_male,
    other: m.people_gender_other,
  };
  return words[gender]();
}
