import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { CheckboxGroup, Fieldset, RadioGroup } from "#app/ui/choices.tsx";
import { Select, TextInput } from "#app/ui/field.tsx";
import { fieldState } from "#app/ui/form-reply.ts";
import type { ProgrammeChoices } from "./open-programme-form.server.ts";
import { field, type Shown } from "./programme-field-state.tsx";
import { LOGO_FIELDS } from "./programme-form.ts";
import { languageInWords } from "./programme-particulars.ts";

const LANGUAGES = ["lt", "en", "both"] as const;

/** What certificates print, who signs them, and how long they are valid. */
export function DocumentFields({
  logos,
  ...shown
}: Shown & { logos: ProgrammeChoices["logos"] }) {
  return (
    <>
      <Act {...shown} />
      <TextInput
        {...field("placeLt", shown)}
        lang="lt"
        label={m.programme_place_lt()}
      />
      <TextInput {...field("placeEn", shown)} label={m.programme_place_en()} />
      <Signatory {...shown} />
      <RadioGroup
        id="documentLanguage"
        name="documentLanguage"
        legend={m.programme_document_language()}
        error={fieldState(shown.reply, "documentLanguage").error}
        options={LANGUAGES.map((value) => ({
          value,
          text: languageInWords(value),
        }))}
        defaultValue={shown.values.documentLanguage}
      />
      <TextInput
        {...field("validMonths", shown)}
        inputMode="numeric"
        size={6}
        label={m.programme_valid_label()}
        hint={m.programme_valid_hint()}
      />
      <Funding {...shown} />
      <Logos {...shown} logos={logos} />
    </>
  );
}

function Act(shown: Shown) {
  return (
    <>
      <TextInput
        {...field("actLt", shown)}
        lang="lt"
        label={m.programme_act_lt()}
        hint={m.programme_act_hint()}
      />
      <TextInput {...field("actEn", shown)} label={m.programme_act_en()} />
    </>
  );
}

function Signatory(shown: Shown) {
  return (
    <>
      <TextInput
        {...field("signatoryEmail", shown)}
        type="email"
        autoComplete="off"
        label={m.programme_signatory_email()}
        hint={m.programme_signatory_hint()}
      />
      <TextInput
        {...field("positionLt", shown)}
        lang="lt"
        label={m.programme_position_lt()}
      />
      <TextInput
        {...field("positionEn", shown)}
        label={m.programme_position_en()}
      />
      <CheckboxGroup
        id="fourEyes"
        name="fourEyes"
        legend={m.programme_four_eyes()}
        options={[{ value: "yes", text: m.programme_four_eyes_box() }]}
        defaultValues={shown.values.fourEyes ? ["yes"] : []}
      />
    </>
  );
}

function Funding(shown: Shown) {
  return (
    <>
      <TextInput
        {...field("projectCode", shown)}
        label={m.programme_project()}
        hint={m.programme_project_hint()}
      />
      <TextInput
        {...field("funderLt", shown)}
        lang="lt"
        label={m.programme_funder_lt()}
      />
      <TextInput
        {...field("funderEn", shown)}
        label={m.programme_funder_en()}
      />
    </>
  );
}

/** Which logos stand on certificates, and in which order. */
function Logos({
  logos,
  ...shown
}: Shown & { logos: ProgrammeChoices["logos"] }) {
  const locale = currentLocale();
  return (
    <Fieldset
      id="logos"
      legend={m.logos_title()}
      hint={m.programme_logos_hint()}
    >
      {LOGO_FIELDS.map((name, index) => (
        <Select
          key={name}
          {...field(name, shown)}
          label={m.programme_logo_number({ n: index + 1 })}
          empty={m.programme_logo_none()}
          options={logos.map(({ id, alt }) => ({
            value: id,
            text: alt[locale],
          }))}
        />
      ))}
      <p>
        <a href={`/${locale}/programmes/logos`}>{m.programme_logos_upload()}</a>
      </p>
    </Fieldset>
  );
}
