import { Button } from "./button.tsx";
import { RailTools } from "./lesson-layout.tsx";

/** Text size, reading mode and colours, each where a reader may have set it. */
export function ReadingToolsSample() {
  return (
    <RailTools title="Skaitymas">
      <div className="sizes" role="group" aria-label="Teksto dydis: 100 %">
        <Button small variant="quiet" disabled aria-label="A− Mažesnis tekstas">
          A−
        </Button>
        <span className="small">100 %</span>
        <Button small variant="quiet" aria-label="A+ Didesnis tekstas">
          A+
        </Button>
      </div>
      <Button small variant="quiet">
        Skaitymo režimas
      </Button>
      <p className="small" id="gallery-theme">
        Spalvos
      </p>
      <div className="themes" role="group" aria-labelledby="gallery-theme">
        <Button small variant="quiet" aria-pressed>
          Automatinės
        </Button>
        <Button small variant="quiet" aria-pressed={false}>
          Šviesios
        </Button>
        <Button small variant="quiet" aria-pressed={false}>
          Tamsios
        </Button>
      </div>
      <Button small variant="quiet" icon="print">
        Spausdinti modulį
      </Button>
    </RailTools>
  );
}

/** Entries of the page of terms, in scripts of both directions. */
export function GlossarySample() {
  return (
    <dl className="glossary">
      <div>
        <dt>vertėjas, vertimas</dt>
        <dd className="glossary__word">
          <bdi lang="zh-Hans">翻译</bdi> <i lang="zh-Latn">fānyì</i>
        </dd>
        <dd>Praverčia kortelėje su klausimu „Ar Jums reikia vertėjo?“</dd>
      </div>
      <div>
        <dt>Jūs esate saugūs</dt>
        <dd className="glossary__word">
          <bdi lang="ar" dir="rtl">
            أنت بأمان
          </bdi>{" "}
          <i lang="ar-Latn">anta bi-amān</i>
        </dd>
        <dd>Sakykite tik tada, kai tai tiesa.</dd>
      </div>
    </dl>
  );
}
