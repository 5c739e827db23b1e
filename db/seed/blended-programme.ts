import type { NewProgramme } from "#app/features/cohorts/programmes.queries.server.ts";
import type { CompletionRule } from "#app/shared/completion-rule.ts";
import { newId } from "#app/shared/ids.ts";
import { asta, lina } from "./people.ts";

/** What the two-day course is a programme of, and its code in the office. */
export const BLENDED = { code: "TKM-CHN-M2", courseId: "CHN" };

const RULE: CompletionRule = {
  certificate: [
    { kind: "contact-hours", percent: 80 },
    { kind: "all-modules" },
    { kind: "quiz", moduleId: null, percent: 70, mostAttempts: 3 },
  ],
  participation: [{ kind: "contact-hours", percent: 50 }],
};

/**
 * Two days together and one module alone; a certificate after the signatory's
 * approval. The project and its funder do not exist.
 */
export function blendedProgramme(now: Date): NewProgramme {
  return {
    id: newId("prg", now),
    code: BLENDED.code,
    series: "TKM",
    title: {
      lt: "Darbas su žmonėmis iš Kinijos (mišri programa)",
      en: "Working with people from China (blended programme)",
    },
    courseId: BLENDED.courseId,
    moduleIds: ["CHN-1"],
    contactHours: 16,
    onlineHours: 0,
    selfStudyHours: 1,
    rule: RULE,
    fourEyes: true,
    validMonths: 36,
    documentLanguage: "both",
    projectCode: "PAVYZDYS-2026-01",
    funderLine: {
      lt: "Mokymai pagal pavyzdinį projektą; tokio projekto nėra.",
      en: "Training under an example project; there is no such project.",
    },
    approvingAct: {
      lt: "Direktorės 2026-09-01 įsakymas Nr. V-00 (pavyzdys)",
      en: "Order of the head No. V-00 of 1 September 2026 (example)",
    },
    place: { lt: "Vilnius", en: "Vilnius" },
    signatoryId: asta.id,
    signatoryPosition: { lt: "Įstaigos vadovė", en: "Head of the office" },
    createdById: lina.id,
    createdAt: now,
  };
}

/** Invented people of the two-day course; the first twelve are police officers. */
export const PARTICIPANTS = [
  "Aistė Jonaitytė",
  "Andrius Stankevičius",
  "Asta Kavaliauskaitė",
  "Darius Urbonas",
  "Dovilė Navickaitė",
  "Giedrius Žilinskas",
  "Ieva Ramanauskaitė",
  "Jurgita Čepaitė",
  "Karolis Mažeika",
  "Kęstutis Paulauskas",
  "Laura Šukytė",
  "Linas Butkus",
  "Milda Ąžuolaitė",
  "Nerijus Vasiliauskas",
  "Neringa Kairytė",
  "Paulius Žemaitis",
  "Ramunė Lukošienė",
  "Rasa Dambrauskaitė",
  "Saulius Grigas",
  "Simona Petrulytė",
  "Ugnė Barkauskaitė",
  "Vaida Šimėnaitė",
  "Virginija Norkutė",
  "Žygimantas Rimkus",
];
