import type { ReactNode } from "react";
import { AnswersGallery, FieldsGallery } from "./gallery-forms.tsx";
import { LearningGallery, ProseGallery } from "./gallery-learning.tsx";
import { OfficeGallery, VerdictGallery } from "./gallery-office.tsx";
import { QuizGallery } from "./gallery-quiz.tsx";
import { ButtonLink, Button } from "./button.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { ErrorSummary, Notice } from "./notice.tsx";
import { Page, PageHead } from "./page.tsx";
import { StateMark, Tag, type State } from "./tag.tsx";

const ICONS: IconName[] = [
  ...["done", "in-progress", "not-started", "locked", "warning"],
  ...["revoked", "ready", "expired", "replaced", "unknown", "info", "tick"],
  ...["cross", "arrow-right", "arrow-left", "download", "print", "external"],
  ...["menu", "flag", "logo"],
] as IconName[]; // spread word lists lose their literal types

const STATES: [State, string][] = [
  ["done", "Baigta"],
  ["in-progress", "Skaitoma"],
  ["not-started", "Nepradėta"],
  ["locked", "Užrakinta"],
  ["warning", "Vėluoja 6 d."],
  ["revoked", "Panaikinta"],
  ["ready", "Galima išduoti"],
];

/** Every component in every state, for people who build or check pages. */
export function Gallery() {
  return (
    <Page>
      <PageHead
        title="Gallery"
        lede="Every component of app/ui in every state. Look at it in light and dark, at 320 px, with large text and with the keyboard."
      />
      <Section id="buttons" title="Buttons, tags, states, icons">
        <Buttons />
        <Marks />
      </Section>
      <Section id="messages" title="Messages">
        <Messages />
      </Section>
      <Section id="fields" title="Fields">
        <FieldsGallery />
      </Section>
      <Section id="answers" title="Questions">
        <AnswersGallery />
      </Section>
      <Section id="quiz" title="Order, gaps, own words, time">
        <QuizGallery />
      </Section>
      <Section id="learning" title="Learning">
        <LearningGallery />
      </Section>
      <Section id="prose" title="Authored blocks">
        <ProseGallery />
      </Section>
      <Section id="office" title="Lists and tables">
        <OfficeGallery />
      </Section>
      <Section id="verdicts" title="Answers to one question">
        <VerdictGallery />
      </Section>
    </Page>
  );
}

function Section({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Buttons() {
  return (
    <>
      <p className="row">
        <Button iconAfter="arrow-right">Baigta – tęsti</Button>
        <Button variant="quiet">Tikrinti atsakymą</Button>
        <Button variant="danger">Panaikinti</Button>
        <Button disabled>Siunčiama</Button>
        <ButtonLink href="#buttons" icon="download">
          Parsisiųsti PDF
        </ButtonLink>
      </p>
      <p className="row">
        <Button small>Priminti</Button>
        <Button small variant="quiet" icon="print">
          Spausdinti
        </Button>
        <Button small variant="danger">
          Panaikinti
        </Button>
        <ButtonLink small variant="quiet" href="#buttons" iconAfter="external">
          Šaltinis
        </ButtonLink>
      </p>
    </>
  );
}

function Marks() {
  return (
    <>
      <p className="row">
        <Tag>Juodraštis</Tag>
        <Tag tone="ok">Išlaikyta</Tag>
        <Tag tone="info">Galima išduoti</Tag>
        <Tag tone="warn">7 klausimas</Tag>
        <Tag tone="bad">Vėluoja 12 d.</Tag>
      </p>
      <p className="row">
        {STATES.map(([state, word]) => (
          <StateMark key={state} state={state}>
            {word}
          </StateMark>
        ))}
      </p>
      <p className="meta">
        {ICONS.map((name) => (
          <span className="row" key={name}>
            <Icon name={name} size={24} />
            {name}
          </span>
        ))}
      </p>
    </>
  );
}

function Messages() {
  return (
    <>
      <Notice title="Sustojote puslapyje „Kas laikomas kinu“">
        Lapkričio 21 d. <a href="#messages">Eiti ten</a> arba pradėkite nuo
        pradžios.
      </Notice>
      <Notice tone="ok" title="Pažymėjimas išduotas">
        Nr. KIN-2026-0001. Laiškas bus išsiųstas per kelias minutes.
      </Notice>
      <Notice tone="warn" title="Liko vienas bandymas" />
      <Notice tone="bad" title="Nepavyko išsaugoti">
        Kažkas tuo pat metu pakeitė šį įrašą.
      </Notice>
      <ErrorSummary
        title="Yra klaidų"
        errors={[
          { href: "#email-wrong", text: "Įrašykite el. pašto adresą" },
          { href: "#radio-wrong", text: "Pasirinkite vieną atsakymą" },
        ]}
      />
    </>
  );
}
