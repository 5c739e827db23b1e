import { Button, ButtonLink } from "./button.tsx";
import { DataTable, Filters, Legend } from "./data-table.tsx";
import { Select, TextInput } from "./field.tsx";
import {
  Columns,
  DefinitionList,
  Disclosure,
  EmptyState,
  Kpis,
  Panel,
} from "./panel.tsx";
import { Progress } from "./progress.tsx";
import { Marked } from "./marked.tsx";
import { AttentionList, LinkRow, LinkRows } from "./rows.tsx";
import { StateMark, Tag } from "./tag.tsx";
import {
  CertificateState,
  ScoreState,
  type CertificateStateName,
} from "./verdict.tsx";

const ANSWERS: [CertificateStateName, string][] = [
  ["valid", "Pažymėjimas galioja"],
  ["expired", "Pažymėjimo galiojimas baigėsi"],
  ["replaced", "Pažymėjimas pakeistas nauju"],
  ["revoked", "Pažymėjimas panaikintas"],
  ["unknown", "Tokio pažymėjimo nėra"],
];

/** Lists, tables and numbers, as coordinators and the catalogue use them. */
export function OfficeGallery() {
  return (
    <>
      <Rows />
      <Kpis
        items={[
          { label: "Įtraukta", value: 24, note: "2 dar neprisijungė" },
          { label: "Laiku", value: 15, note: "63 % grupės" },
          { label: "Vėluoja", value: 6 },
        ]}
      />
      <Columns>
        <Attention />
        <Panel id="particulars" title="Pažymėjimo duomenys">
          <DefinitionList
            items={[
              { term: "Numeris", value: "KIN-2026-0001" },
              { term: "Išduotas", value: "2026 m. lapkričio 22 d." },
              { term: "Apimtis", value: "3 akademinės valandos" },
            ]}
          />
        </Panel>
      </Columns>
      <FiltersSample />
      <Matrix />
      <EmptyState
        title="Grupių dar nėra"
        action={<ButtonLink href="#office">Sukurti grupę</ButtonLink>}
      >
        Čia matysite grupes, kurias vedate. Pirmąją sukurkite patys.
      </EmptyState>
      <Disclosure summary="Kodėl pažymėjimo išduoti negalima">
        <p>Neperskaityti 2 puslapiai; testas neišlaikytas (60 %).</p>
      </Disclosure>
    </>
  );
}

/** The five answers about a certificate, and the two about a quiz. */
export function VerdictGallery() {
  return (
    <>
      {ANSWERS.map(([state, title]) => (
        <CertificateState key={state} state={state} title={title}>
          <p>Tikrinta 2026 m. lapkričio 22 d. 10:40.</p>
        </CertificateState>
      ))}
      <ScoreState passed title="Testas išlaikytas" score="86 %">
        <p>Išlaikymo riba – 70 %.</p>
      </ScoreState>
      <ScoreState passed={false} title="Testas neišlaikytas" score="60 %">
        <p>Išlaikymo riba – 70 %. Liko vienas bandymas.</p>
      </ScoreState>
    </>
  );
}

function Rows() {
  return (
    <LinkRows>
      <LinkRow
        href="#office"
        title="Darbas su žmonėmis iš Kinijos"
        sentence="Kaip klausti, o ne spėti: kalbos, rašmenys, tikėjimai, saugus vertėjas."
        meta={["4 moduliai", "85 min.", "LT, EN", "Pažymėjimas"]}
        tag={<StateMark state="in-progress">Pradėta, 29 %</StateMark>}
        action={<ButtonLink href="#office">Tęsti</ButtonLink>}
        progress={
          <Progress
            label="Kurso pažanga"
            value={2}
            max={7}
            text="2 iš 7 puslapių · liko apie 14 min."
          />
        }
      />
      <LinkRow
        href="#rows"
        title="Diskriminacijos teisė"
        sentence="Teisininkams: pagrindai, įrodinėjimo našta, bylos."
        meta={["6 moduliai", "150 min.", "LT, EN"]}
        tag={<StateMark state="done">Baigta 2026-09-12</StateMark>}
      />
      <LinkRow
        href="#office"
        title={<Marked pieces={[{ text: "Vertėjas", isMatch: true }]} />}
        sentence={
          <Marked
            pieces={[
              { text: "… kviesti ", isMatch: false },
              { text: "vertėją", isMatch: true },
              { text: ", kai žmogus <nesupranta> …", isMatch: false },
            ]}
          />
        }
      />
    </LinkRows>
  );
}

function Attention() {
  return (
    <Panel id="attention" title="Laukia jūsų">
      <AttentionList
        items={[
          {
            key: "1",
            tag: <Tag tone="bad">Vėluoja 12 d.</Tag>,
            text: (
              <>
                <strong>Jankauskas, Tomas</strong> dar neprisijungė
              </>
            ),
            action: (
              <Button small variant="quiet">
                Priminti
              </Button>
            ),
          },
          {
            key: "2",
            tag: <Tag tone="info">Galima išduoti</Tag>,
            text: (
              <>
                <strong>Balčiūnaitė, Eglė</strong> viską baigė, vidurkis 94 %
              </>
            ),
            action: (
              <Button small variant="quiet">
                Peržiūrėti
              </Button>
            ),
          },
        ]}
      />
    </Panel>
  );
}

function FiltersSample() {
  return (
    <Filters label="Filtruoti dalyvius">
      <TextInput id="who" name="who" label="Vardas ar paštas" type="search" />
      <Select
        id="state"
        name="state"
        label="Būsena"
        empty="Visos"
        options={[{ value: "late", text: "Vėluoja" }]}
      />
      <Button variant="quiet">Taikyti</Button>
    </Filters>
  );
}

function Matrix() {
  return (
    <div>
      <DataTable
        id="matrix"
        caption="Pažanga pagal dalyvį ir modulį"
        captionHidden
        tall
      >
        <thead>
          <tr>
            <th scope="col">
              Dalyvis <small>Pagal abėcėlę</small>
            </th>
            <th scope="col">
              1 Daug Kinijų <small>iki spalio 10 d.</small>
            </th>
            <th scope="col">2 Vertėjas</th>
            <th scope="col" className="num">
              Taškai
            </th>
          </tr>
        </thead>
        <tbody>
          {["Adomaitis, Jonas", "Černiauskas, Mindaugas"].map((name, i) => (
            <tr key={name}>
              <th scope="row">
                <a href="#matrix">{name}</a>
                <small>Vilniaus apskritis</small>
              </th>
              <td>
                <StateMark state="done" spoken="Baigta, įvertinimas">
                  92
                </StateMark>
              </td>
              <td>
                <StateMark state={i ? "warning" : "not-started"}>
                  {i ? "Vėluoja 6 d." : "Nepradėta"}
                </StateMark>
              </td>
              <td className="num">{92 - 11 * i}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <Legend>
        <StateMark state="done">Baigta, įvertinimas</StateMark>
        <StateMark state="warning">Vėluoja</StateMark>
      </Legend>
    </div>
  );
}
