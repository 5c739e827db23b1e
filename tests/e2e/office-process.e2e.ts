import { expect, test } from "@playwright/test";
import { m } from "#app/paraglide/messages.js";
import { asta, lina } from "#db/seed/people.ts";
import { correct, rowOf, takeAttendance } from "./attendance-process.ts";
import {
  alterTheRegister,
  altered,
  expectAnswer,
  expectFile,
  expectName,
} from "./check-process.ts";
import { copiedCells, crowd, lithuanianCsv, type Listed } from "./crowd.ts";
import {
  approve,
  downloadFiles,
  expectIssued,
  openCertificate,
  propose,
  replace,
  revoke,
  type Issued,
} from "./issue-process.ts";
import {
  addWalkIn,
  importPeople,
  makeProgramme,
  mendName,
  openCohort,
  planDays,
  type Plan,
} from "./office-process.ts";
import { closeWindows, newVisitor, type Visitor } from "./visitor.ts";

const PHONE = { width: 320, height: 640 };
const DESK = { width: 1440, height: 900 };

const WALK_IN = "Petras Šėža";
const MENDED = "Petras Šėžas";

/** Nobody's, with the right check letter. */
const UNKNOWN_CODE = "7Q3M-K0ZP-4W8X-HT2N-V";

const TWO_DAYS: Plan = {
  code: "E2E-LT-1",
  series: "DVD",
  title: "Dvi dienos septynioms savivaldybėms",
  fourEyes: true,
  seats: 40,
  days: [
    { title: "Pirmoji diena", daysAgo: 2, hasHalves: true },
    { title: "Antroji diena", daysAgo: 1, hasHalves: false },
  ],
};

const ONE_DAY: Plan = {
  code: "E2E-EN-1",
  series: "ONE",
  title: "One day for the county police",
  fourEyes: false,
  seats: 10,
  days: [{ title: "The only day", daysAgo: 1, hasHalves: false }],
};

test.afterEach(closeWindows);

test("the whole office process in Lithuanian, scripts off, on a phone", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const locale = "lt";
  const look = { javaScriptEnabled: false, viewport: PHONE };
  const office = await newVisitor(browser, locale, look);
  await office.signInAs(lina.name);
  await makeProgramme(office, TWO_DAYS);
  const cohort = await openCohort(office, TWO_DAYS);
  await planDays(office, cohort, TWO_DAYS);

  const listed = crowd(32, "savivaldybes");
  const file = lithuanianCsv(withoutLastAddress(listed));
  await importPeople(office, cohort, { file }, { good: 31, wrong: 1 });
  await addWalkIn(office, cohort, WALK_IN);
  const [late, halfDay, nobody, valid] = listed.map(({ name }) => name);
  if (!late || !halfDay || !nobody || !valid) throw new Error("32 are listed.");
  await takeTwoDays(office, cohort, { late, halfDay, nobody });

  await expectProposal(office, cohort, { halfDay, nobody });
  const list = await propose(office, cohort, { due: 31, fourEyes: true });
  const signatory = await newVisitor(browser, locale, look);
  await signatory.signInAs(asta.name);
  await approve(office, signatory, TWO_DAYS.title);
  await expectIssued(office, { cohort, list, series: TWO_DAYS.series }, 31);

  const stranger = await newVisitor(browser, locale, look);
  await checkTheFile(
    stranger,
    office,
    await openCertificate(office, cohort, valid),
  );
  const revoked = await openCertificate(office, cohort, late);
  await revoke(office, revoked);
  await mendName(office, cohort, { before: WALK_IN, after: MENDED });
  const replaced = await openCertificate(office, cohort, WALK_IN);
  const approving = { signatory, cohortTitle: TWO_DAYS.title };
  expect(await replace(office, replaced, approving)).toMatch(/DVD-\d{4}-0032/);
  const holder = await openCertificate(office, cohort, valid);
  await checkEveryState(stranger, { valid: holder, revoked, replaced }, valid);
  await alterTheRegister(stranger, holder.code);
});

test("a shorter office process in English, scripts on, at a desk", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const locale = "en";
  const office = await newVisitor(browser, locale, { viewport: DESK });
  await office.signInAs(lina.name);
  await makeProgramme(office, ONE_DAY);
  const cohort = await openCohort(office, ONE_DAY);
  await planDays(office, cohort, ONE_DAY);

  const listed = crowd(3, "county");
  const pasted = copiedCells(listed);
  await importPeople(office, cohort, { pasted }, { good: 3, wrong: 0 });
  await addWalkIn(office, cohort, WALK_IN);
  await takeAttendance(office, cohort, "The only day", []);
  const list = await propose(office, cohort, { due: 4, fourEyes: false });
  await expectIssued(office, { cohort, list, series: ONE_DAY.series }, 4);

  const issued = await openCertificate(office, cohort, WALK_IN);
  const stranger = await newVisitor(browser, locale, { viewport: DESK });
  await expectAnswer(
    stranger,
    issued.code,
    m.check_valid_title({}, { locale }),
  );
  await revoke(office, issued);
  await expectAnswer(
    stranger,
    issued.code,
    m.check_revoked_title({}, { locale }),
  );
});

type Roles = { late: string; halfDay: string; nobody: string };

/** One comes late, one stays for a day only, one never comes. */
async function takeTwoDays(
  office: Visitor,
  cohort: string,
  { late, halfDay, nobody }: Roles,
) {
  const absent = (name: string, half: 1 | 2) => ({
    name,
    half,
    minutesLate: null,
  });
  await takeAttendance(office, cohort, "Antroji diena", [
    absent(halfDay, 1),
    absent(nobody, 1),
  ]);
  await takeAttendance(office, cohort, "Pirmoji diena", [
    { name: late, half: 1, minutesLate: 20 },
    absent(late, 2),
    absent(nobody, 1),
    absent(nobody, 2),
  ]);
  await correct(office, {
    name: late,
    half: 2,
    reason: "Po pietų pasirašė popieriniame lape.",
  });
}

/** Who stayed for half of it is due a confirmation; nobody's words say why not. */
async function expectProposal(
  office: Visitor,
  cohort: string,
  { halfDay, nobody }: Omit<Roles, "late">,
) {
  const { page, locale } = office;
  await page.goto(`${cohort}/issue-lists/new`);
  const half = page.locator("main label").filter({ hasText: halfDay });
  await expect(half).toContainText(
    m.issue_lists_kind_participation({}, { locale }),
  );
  await expect(half).toContainText("50 %");
  await expect(rowOf(office, nobody)).toContainText("0 min.");
  await expect(rowOf(office, nobody)).toContainText("80 %");
}

/** The file as it was issued, and with one byte of it changed. */
async function checkTheFile(stranger: Visitor, office: Visitor, one: Issued) {
  const { locale } = stranger;
  const { pdf, credential } = await downloadFiles(office);
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(credential).toContain("eddsa-rdfc-2022");
  const named = (buffer: Buffer) => ({
    name: `${one.number}.pdf`,
    mimeType: "application/pdf",
    buffer,
  });
  await expectFile(stranger, named(pdf), m.check_valid_title({}, { locale }));
  await expect(stranger.page.locator("main")).toContainText(
    m.check_file_as_issued({}, { locale }),
  );
  const title = m.check_file_altered_title({}, { locale });
  await expectFile(stranger, named(altered(pdf)), title);
}

async function checkEveryState(
  stranger: Visitor,
  codes: Record<"valid" | "revoked" | "replaced", Issued>,
  name: string,
) {
  const { locale } = stranger;
  const titles = {
    revoked: m.check_revoked_title({}, { locale }),
    replaced: m.check_replaced_title({}, { locale }),
    valid: m.check_valid_title({}, { locale }),
  };
  await expectAnswer(
    stranger,
    UNKNOWN_CODE,
    m.check_unknown_title({}, { locale }),
  );
  for (const state of ["revoked", "replaced", "valid"] as const)
    await expectAnswer(stranger, codes[state].code, titles[state]);
  await expect(stranger.page.locator("main")).not.toContainText(name);
  await expectName(stranger, WALK_IN, m.check_name_no({}, { locale }));
  await expectName(stranger, name, m.check_name_yes({}, { locale }));
}

/** The last row has no address, which every row needs. */
function withoutLastAddress(people: Listed[]): Listed[] {
  return people.map((one, at) =>
    at === people.length - 1 ? { ...one, email: "be adreso" } : one,
  );
}
