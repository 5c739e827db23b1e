import { Button } from "./button.tsx";
import { GlossarySample, ReadingToolsSample } from "./gallery-reading.tsx";
import { Prose, RailLinks } from "./lesson-layout.tsx";
import { Outline } from "./outline.tsx";
import { Columns } from "./panel.tsx";
import { Pager } from "./pager.tsx";
import { PathStrip } from "./path-strip.tsx";
import { Progress } from "./progress.tsx";
import { QuizNavigator, ResultQuestion } from "./quiz.tsx";
import { PROSE_SAMPLE } from "./gallery-prose.ts";

/** What stands around the text of a course. */
export function LearningGallery() {
  return (
    <>
      <Columns>
        <OutlineSample />
        <div className="rail">
          <RailLinks
            title="Šiame puslapyje"
            links={[
              { href: "#learning", text: "Prieš pradedant" },
              { href: "#prose", text: "Žodžiai, kuriuos žmogus supras" },
            ]}
          />
          <ReadingToolsSample />
          <NavigatorSample />
        </div>
      </Columns>
      <Progress label="Modulio pažanga" value={0} max={7} text="Nepradėta" />
      <Progress label="Modulio pažanga" value={7} max={7} text="Baigta" />
      <PathStrip
        label="Jūsų kelias"
        stops={[
          { href: "#path-1", text: "1 sprendimas" },
          { href: "#path-2", text: "Kaip ištaisyti klaidą" },
          { href: "#path-3", text: "2 sprendimas", current: true },
        ]}
      />
      <Pager
        label="Puslapiai"
        previous={{ href: "#learning", text: "Požymiai" }}
        status={
          <p className="saved" data-state="saved">
            Vieta išsaugota 10:42
          </p>
        }
      >
        <Button iconAfter="arrow-right">Baigta – tęsti: Vertėjas</Button>
      </Pager>
      <GlossarySample />
      <ResultSamples />
    </>
  );
}

/** Every block of the contract with the content pipeline. */
export function ProseGallery() {
  return <Prose html={PROSE_SAMPLE} lang="lt" />;
}

function OutlineSample() {
  return (
    <Outline
      label="Modulio turinys"
      title="Daug Kinijų"
      progress={
        <Progress
          label="Modulio pažanga"
          value={2}
          max={6}
          text="Baigti 2 iš 6 puslapių · liko apie 14 min."
        />
      }
      openText={{ name: "Puslapiai", position: "3 iš 6" }}
      closeText="Uždaryti"
      items={[
        { href: "#1", title: "Atvejis", state: "done", meta: "Baigta" },
        {
          href: "#2",
          title: "Kas turima galvoje",
          state: "done",
          meta: "Baigta",
        },
        {
          href: "#3",
          title: "Kalbos ir rašmenys",
          state: "in-progress",
          meta: "Skaitoma",
          current: true,
        },
        {
          href: "#4",
          title: "Tikėjimai",
          state: "not-started",
          meta: "Nepradėta",
        },
        { href: "#5", title: "Situacija", state: "warning", meta: "Pasikeitė" },
        {
          title: "Testas",
          state: "locked",
          meta: "Atsirakins baigus 5 puslapius",
        },
      ]}
    />
  );
}

function NavigatorSample() {
  return (
    <QuizNavigator
      label="Klausimai"
      words={{ answered: "Atsakyta", unanswered: "Neatsakyta" }}
      items={[1, 2, 3, 4].map((number) => ({
        href: `#q${number}`,
        number,
        text: String(number),
        answered: number < 3,
        flagText: number === 2 || number === 4 ? "Pažymėta" : undefined,
        hereText: number === 3 ? "Dabar" : undefined,
      }))}
    />
  );
}

function ResultSamples() {
  return (
    <div>
      <ResultQuestion
        id="result-1"
        position="1 klausimas iš 7"
        verdict="right"
        verdictText="Teisingai"
        points="1 taškas iš 1"
        question="Ką reiškia žodis „kinas“?"
        answers={[
          {
            text: "Gali reikšti pilietybę, tautybę, kalbą arba nė vieno iš jų",
            kind: "right",
            note: "Jūsų atsakymas – teisingas",
            why: "Todėl klausiame, o ne spėjame.",
          },
          { text: "Žmogų, kalbantį kinų kalba", kind: "open" },
        ]}
      >
        <a href="#prose">Skaityti: Kas turima galvoje</a>
      </ResultQuestion>
      <ResultQuestion
        id="result-2"
        position="2 klausimas iš 7"
        verdict="partly"
        verdictText="Iš dalies"
        points="0,5 taško iš 1"
        question="Ko paklausite prieš kviesdami vertėją?"
        answers={[
          { text: "Kalbos", kind: "right", note: "Pasirinkote – teisingai" },
          {
            text: "Rašmenų",
            kind: "missed",
            note: "Nepasirinkote – teisingas",
          },
          {
            text: "Partijos",
            kind: "wrong",
            note: "Pasirinkote – neteisingai",
            why: "Tai lojalumo patikra.",
          },
        ]}
      />
    </div>
  );
}
