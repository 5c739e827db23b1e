import { Button } from "./button.tsx";
import {
  CheckboxGroup,
  Matching,
  QuestionCard,
  RadioGroup,
} from "./choices.tsx";
import { PasswordInput, Select, TextInput } from "./field.tsx";
import { SaveStatus } from "./quiz.tsx";
import { TextArea } from "./text-area.tsx";

const CITIES = [
  { value: "vilnius", text: "Vilniaus apskritis" },
  { value: "kaunas", text: "Kauno apskritis" },
];

const FIRST_STEPS = [
  { value: "a", text: "„Kas jus čia atvežė ir kiek sumokėjote?“" },
  { value: "b", text: "„Kaip jaučiatės? Ar jums ko nors reikia dabar?“" },
  { value: "c", text: "„Kodėl neturite dokumentų?“", hint: "Su paaiškinimu" },
];

const SCRIPTS = [
  { value: "simplified", text: "Supaprastinti rašmenys" },
  { value: "traditional", text: "Tradiciniai rašmenys" },
];

/** Text fields and lists, empty, filled and wrong. */
export function FieldsGallery() {
  return (
    <form className="form">
      <TextInput
        id="email"
        name="email"
        label="El. paštas"
        type="email"
        autoComplete="email"
      />
      <TextInput
        id="email-wrong"
        name="email-wrong"
        label="El. paštas"
        hint="Tas, kuriuo gavote kvietimą."
        error="Įrašykite el. pašto adresą"
        defaultValue="ruta@"
      />
      <TextArea
        id="note"
        name="note"
        label="Pastaba"
        hint="Matote tik Jūs."
        defaultValue="Kitą kartą pirmiausia paklausti, kaip kreiptis."
      />
      <TextArea
        id="note-wrong"
        name="note-wrong"
        label="Pastaba"
        error="Pastaba per ilga"
        defaultValue="Kitą kartą"
      />
      <PasswordInput id="password" name="password" label="Slaptažodis" />
      <TextInput
        id="code"
        name="code"
        label="Pažymėjimo kodas"
        code
        defaultValue="7k3m-9qxr-2hvt-a5zc"
      />
      <Select
        id="county"
        name="county"
        label="Apskritis"
        empty="Pasirinkite"
        options={CITIES}
      />
      <Select
        id="county-wrong"
        name="county-wrong"
        label="Apskritis"
        error="Pasirinkite apskritį"
        empty="Pasirinkite"
        options={CITIES}
      />
    </form>
  );
}

/** Groups of choices, and the save status under them. */
export function AnswersGallery() {
  return (
    <form className="form">
      <QuestionCard>
        <RadioGroup
          id="radio"
          name="radio"
          legend="Pasitikrinkite: kurį klausimą užduotumėte pirmą?"
          options={FIRST_STEPS}
          defaultValue="b"
        />
        <p className="row">
          <Button>Tikrinti atsakymą</Button>
          <span className="small">Neįskaitoma į įvertinimą</span>
        </p>
      </QuestionCard>
      <RadioGroup
        id="radio-wrong"
        name="radio-wrong"
        legend="Ką darote pirmiausia, jei asmuo tyli?"
        legendAs="h2"
        error="Pasirinkite vieną atsakymą"
        options={FIRST_STEPS}
      />
      <CheckboxGroup
        id="boxes"
        name="boxes"
        legend="Ko paklausite prieš kviesdami vertėją?"
        hint="Pasirinkite visus tinkamus."
        options={FIRST_STEPS}
        defaultValues={["a", "b"]}
      />
      <MatchingSample />
      <SaveStatus
        saving="Saugoma…"
        saved="Išsaugota {time}"
        notSaved="Neišsaugota. Bandysime dar kartą."
        refused="Neišsaugota. Įkelkite puslapį iš naujo."
      >
        Atsakymas bus išsaugotas, kai pasirinksite.
      </SaveStatus>
      <p className="saved" data-state="saved">
        Išsaugota 10:42
      </p>
      <p className="saved" data-state="not-saved">
        Neišsaugota. Bandysime dar kartą.
      </p>
    </form>
  );
}

function MatchingSample() {
  return (
    <Matching
      id="match"
      legend="Suderinkite vietą ir rašmenis"
      empty="Pasirinkite"
      options={SCRIPTS}
      pairs={[
        { name: "mainland", left: "Žemyninė Kinija", value: "simplified" },
        { name: "hongkong", left: "Honkongas" },
        {
          name: "taiwan",
          left: "Taivanas",
          error: "Pasirinkite rašmenis",
        },
      ]}
    />
  );
}
