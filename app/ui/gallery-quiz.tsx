import { Ordering } from "./ordering.tsx";
import { QuestionCard } from "./choices.tsx";
import { ResultQuestion, Timer } from "./quiz.tsx";
import { FillIn, ShortAnswer } from "./written-answers.tsx";

const ORDER_WORDS = {
  empty: "– Vieta –",
  up: "Aukščiau",
  down: "Žemiau",
  moved: "{text}: {place} vieta",
};

const STEPS = [
  { name: "step-0", text: "Pasisveikinkite ir prisistatykite" },
  { name: "step-1", text: "Paklauskite, kuria kalba patogiau kalbėti" },
  { name: "step-2", text: "Pakvieskite vertėją" },
];

/** Answers that are put in order or written, and the time of a quiz. */
export function QuizGallery() {
  return (
    <form className="form">
      <QuestionCard>
        <Ordering
          id="order"
          legend="Sudėkite žingsnius iš eilės"
          legendAs="h2"
          hint="Kiekvienam parinkite vietą: 1 eina pirmas."
          places={STEPS.length}
          words={ORDER_WORDS}
          items={STEPS}
        />
      </QuestionCard>
      <OrderingStates />
      <WrittenAnswers />
      <Timers />
      <ResultQuestion
        id="result-untold"
        position="3 klausimas iš 7"
        question="Ko paklausite pirmiausia?"
        answers={[{ text: "Kalbos", kind: "open", note: "Jūsų atsakymas" }]}
      />
    </form>
  );
}

function OrderingStates() {
  return (
    <>
      <Ordering
        id="order-filled"
        legend="Sudėkite žingsnius iš eilės"
        legendAs="h2"
        places={STEPS.length}
        words={ORDER_WORDS}
        items={STEPS.map(({ name, text }, index) => ({
          name: `${name}-filled`,
          text,
          value: String(index + 1),
        }))}
      />
      <Ordering
        id="order-wrong"
        legend="Sudėkite žingsnius iš eilės"
        legendAs="h2"
        error="Atsakymas nesuprastas"
        places={STEPS.length}
        words={ORDER_WORDS}
        items={STEPS.map(({ name, text }, index) => ({
          name: `${name}-wrong`,
          text,
          error: index === 1 ? "Ši vieta jau užimta" : undefined,
        }))}
      />
    </>
  );
}

function WrittenAnswers() {
  const parts = (prefix: string, first: string, second: string) => [
    { kind: "text" as const, text: "Kinų rašto ženklai yra " },
    gap(`${prefix}-1`, 1, first),
    { kind: "text" as const, text: ", o jų tartis užrašoma " },
    gap(`${prefix}-2`, 2, second),
    { kind: "text" as const, text: "." },
  ];
  return (
    <>
      <FillIn
        id="gaps"
        legend="Užbaikite sakinį"
        legendAs="h2"
        hint="Įrašykite, ko trūksta."
        parts={parts("gap", "", "")}
      />
      <FillIn
        id="gaps-wrong"
        legend="Užbaikite sakinį"
        legendAs="h2"
        error="Atsakymas per ilgas. Sutrumpinkite jį iki 500 ženklų."
        parts={parts("gap-wrong", "hanzi", "pinjinu")}
      />
      <ShortAnswer
        id="short"
        name="short"
        legend="Kaip kinai vadina savo šalį?"
        legendAs="h2"
        label="Jūsų atsakymas"
        hint="Vienu ar keliais žodžiais."
        defaultValue=""
      />
      <ShortAnswer
        id="short-wrong"
        name="short-wrong"
        legend="Kaip kinai vadina savo šalį?"
        legendAs="h2"
        label="Jūsų atsakymas"
        error="Atsakymas per ilgas. Sutrumpinkite jį iki 500 ženklų."
        defaultValue="Zhongguo"
      />
    </>
  );
}

function gap(name: string, number: number, value: string) {
  return { kind: "gap" as const, name, label: `${number} tarpas`, value };
}

/** When its time is over, it leads to the beginning of its part of the gallery. */
function Timers() {
  return (
    <Timer
      now={0}
      deadline={18 * 60_000}
      left={(minutes) => `Liko ${minutes} min. (iki 10:45)`}
      overHref="#quiz"
    >
      <p>Jums skirta papildomo laiko: iš viso 30 min.</p>
    </Timer>
  );
}
