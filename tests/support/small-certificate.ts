import { readRule } from "#app/shared/completion-rule.ts";
import type { CertificateSnapshot } from "#app/shared/certificate-snapshot.ts";
import type { RegisteredCertificate } from "#app/features/certificates/document/certificate-sheet.ts";
import { EXAMPLE_CODE } from "#app/features/certificates/check/public-code.ts";

/** A certificate as the register holds it, with `change` made to it. */
export function smallCertificate(
  change: Partial<CertificateSnapshot> = {},
): RegisteredCertificate {
  return {
    series: "KIN",
    year: 2026,
    number: 1,
    publicCode: EXAMPLE_CODE.replaceAll("-", ""),
    issuedAt: new Date("2026-11-22T10:00:00Z"),
    validUntil: null,
    snapshot: { ...snapshot, ...change },
  };
}

const snapshot: CertificateSnapshot = {
  personName: "Ona Žukauskaitė",
  institutionName: "Gairių apskrities policijos komisariatas",
  profession: "police",
  programme: {
    code: "KIN-01",
    title: { lt: "Kinija, pirma dalis", en: "China, part one" },
    approvingAct: null,
  },
  course: {
    id: "CHN",
    title: {
      lt: "Darbas su žmonėmis iš Kinijos",
      en: "Working with people from China",
    },
    version: 1,
  },
  topics: [
    {
      lt: "Daug Kinijų: kalbos, regionai, tikėjimai, atvykimo priežastys",
      en: "Many Chinas: languages, regions, faiths, reasons to come",
    },
  ],
  hours: { contact: 8, online: 4, selfStudy: 4 },
  period: { from: "2026-11-02", to: "2026-11-22" },
  rule: readRule({ allPages: true, quizPercent: 70 }),
  place: { lt: "Vilnius", en: "Vilnius" },
  signatory: {
    name: "Asta Vaitkienė",
    position: {
      lt: "Mokymų tarnybos vadovė",
      en: "Head of the training office",
    },
  },
  issuer: {
    name: { lt: "Mokymų tarnyba (pavyzdys)", en: "Training office (example)" },
    legalCode: "000000000",
  },
};
