import { hoursLine } from "#app/features/certificates/document/certificate-wording.ts";
import { StandingOfCertificate } from "#app/features/certificates/register/register-words.tsx";
import { formatPeriod } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { FullSnapshot } from "#app/shared/certificate-snapshot.ts";
import type { Text } from "#app/shared/text.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import type { OpenIssueList } from "./open-issue-list.server.ts";

type Correction = NonNullable<OpenIssueList["rows"][number]["correction"]>;

/** What a certificate says, and what the corrected one is to say, side by side. */
export function CorrectionTable({ correction }: { correction: Correction }) {
  const { before, after, number, reason } = correction;
  return (
    <>
      <p>
        {m.issue_list_correction_of({ number })}{" "}
        <StandingOfCertificate state={correction.state} />
      </p>
      <p>{m.issue_list_correction_reason({ reason })}</p>
      <DataTable id="correction" caption={m.issue_list_correction_table()}>
        <thead>
          <tr>
            <th scope="col">{m.issue_list_correction_field()}</th>
            <th scope="col">{m.issue_list_correction_before()}</th>
            <th scope="col">{m.issue_list_correction_after()}</th>
            <th scope="col">{m.issue_list_correction_changes()}</th>
          </tr>
        </thead>
        <tbody>
          {linesOf(before, after).map(([term, former, later]) => (
            <tr key={term}>
              <th scope="row">{term}</th>
              <td className="wrap-text">{former || "–"}</td>
              <td className="wrap-text">{later || "–"}</td>
              <td>
                {former === later
                  ? m.issue_list_correction_same()
                  : m.issue_list_correction_differs()}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </>
  );
}

type Line = [term: string, before: string, after: string];

/** What everybody looks for, and of the rest whatever is to change. */
function linesOf(before: FullSnapshot, after: FullSnapshot): Line[] {
  const [former, later] = [wordsOf(before), wordsOf(after)];
  return former.flatMap(([term, words, isAlwaysShown], index) => {
    const changed = later[index]?.[1] ?? "";
    return isAlwaysShown || words !== changed
      ? [[term(), words, changed] satisfies Line]
      : [];
  });
}

/** Everything that is printed, in the same order for every certificate. */
function wordsOf(
  snapshot: FullSnapshot,
): [term: () => string, words: string, isAlwaysShown: boolean][] {
  const { programme, signatory, issuer, course } = snapshot;
  const hours = hoursLine(snapshot.hours, currentLocale());
  const logos = snapshot.logos.map(({ alt }) => both(alt));
  return [
    [m.certificate_person, snapshot.personName, true],
    [m.people_institution, snapshot.institutionName ?? "", true],
    [m.correction_profession, snapshot.profession ?? "", false],
    [
      m.certificate_programme,
      `${both(programme.title)} (${programme.code})`,
      true,
    ],
    [m.programme_act, both(programme.approvingAct), false],
    [m.correction_course, `${both(course.title)} (${course.version})`, false],
    [m.certificate_hours, hours, true],
    [m.correction_topics, snapshot.topics.map(both).join("; "), false],
    [m.certificate_period, formatPeriod(snapshot.period), true],
    [m.programme_place, both(snapshot.place), false],
    [m.correction_trainers, snapshot.trainers.join(", "), false],
    [
      m.programme_signatory,
      `${signatory.name}, ${both(signatory.position)}`,
      true,
    ],
    [m.correction_issuer, `${both(issuer.name)}, ${issuer.legalCode}`, false],
    [m.programme_project, snapshot.projectCode ?? "", false],
    [m.programme_funder, both(snapshot.funderLine), false],
    [m.correction_logos, logos.join("; "), false],
    [m.programme_document_language, LANGUAGES[snapshot.language](), false],
  ];
}

const LANGUAGES = {
  lt: m.programme_language_lt,
  en: m.programme_language_en,
  both: m.programme_language_both,
};

/** Both languages: the document is printed in either, or in both. */
function both(text: Text | null): string {
  if (!text) return "";
  return text.lt === text.en ? text.lt : `${text.lt} / ${text.en}`;
}
