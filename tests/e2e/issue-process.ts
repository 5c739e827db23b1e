import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { m } from "#app/paraglide/messages.js";
import { rowOf } from "./attendance-process.ts";
import { go } from "./keyboard.ts";
import { button, choose, fillIn, link } from "./office-process.ts";
import type { Visitor } from "./visitor.ts";

// From a proposal to certificates that are revoked and replaced.

/** A row of the register as its page shows it. */
export type Issued = { path: string; number: string; code: string };

/** Proposes everybody who is due a document; gives the list's address. */
export async function propose(
  office: Visitor,
  cohort: string,
  { due, fourEyes }: { due: number; fourEyes: boolean },
): Promise<string> {
  const { page, locale } = office;
  await page.goto(`${cohort}/issue-lists`);
  await go(link(page, m.issue_lists_new({}, { locale })));
  await expect(page.locator("main")).toContainText(
    m.issue_list_new_gets({ n: due }, { locale }),
  );
  await go(button(page, m.issue_list_new_next({}, { locale })));
  await expect(page.getByRole("row")).toHaveCount(1 + due);
  const name = fourEyes
    ? m.issue_list_confirm_propose({}, { locale })
    : m.issue_list_confirm_issue({}, { locale });
  await go(button(page, name));
  return new URL(page.url()).pathname;
}

/** The signatory approves what waits for them; the office may not. */
export async function approve(
  office: Visitor,
  signatory: Visitor,
  cohortTitle: string,
): Promise<void> {
  const { locale } = signatory;
  const words = m.issue_list_approve({}, { locale });
  await expect(button(office.page, words)).toHaveCount(0);
  await signatory.open("/approvals");
  await go(rowOf(signatory, cohortTitle).getByRole("link"));
  await go(button(signatory.page, words));
  await expect(button(signatory.page, words)).toHaveCount(0);
}

/** Waits for the background, then finds numbers without a gap in the register. */
export async function expectIssued(
  office: Visitor,
  { cohort, list, series }: { cohort: string; list: string; series: string },
  count: number,
): Promise<void> {
  const { page, locale } = office;
  await page.goto(list);
  const done = m.issue_list_done({ issued: count, refused: 0 }, { locale });
  await office.reloadUntil(page.locator("main").getByText(done));

  await page.goto(`${cohort}/issue-lists`);
  const shown = await page
    .getByRole("table", { name: m.issue_lists_issued_title({}, { locale }) })
    .getByRole("link")
    .allInnerTexts();
  const year = new Date().getFullYear();
  expect(shown.sort()).toEqual(
    Array.from(
      { length: count },
      (_, at) => `${series}-${year}-${String(at + 1).padStart(4, "0")}`,
    ),
  );
}

/** Opens somebody's certificate from the list of the cohort. */
export async function openCertificate(
  office: Visitor,
  cohort: string,
  name: string,
): Promise<Issued> {
  const { page, locale } = office;
  await page.goto(`${cohort}/issue-lists`);
  const issued = page.getByRole("table", {
    name: m.issue_lists_issued_title({}, { locale }),
  });
  const row = issued.getByRole("row").filter({ hasText: name });
  await go(row.getByRole("link"));
  return {
    path: new URL(page.url()).pathname,
    number: await office.valueOf(m.certificate_number({}, { locale })),
    code: await office.valueOf(m.certificate_public_code({}, { locale })),
  };
}

/** Waits for both files of the certificate that is open, and takes them along. */
export async function downloadFiles(
  office: Visitor,
): Promise<{ pdf: Buffer; credential: string }> {
  const { page, locale } = office;
  const pdf = link(page, m.my_learning_download({}, { locale }));
  const json = link(page, m.certificate_credential_download({}, { locale }));
  await office.reloadUntil(json);
  const saved: Buffer[] = [];
  for (const file of [pdf, json]) {
    const download = page.waitForEvent("download");
    await file.click();
    saved.push(readFileSync(await (await download).path()));
  }
  const [bytes = Buffer.of(), text = Buffer.of()] = saved;
  return { pdf: bytes, credential: text.toString("utf8") };
}

/** Revokes the certificate that is open; the page asks once more. */
export async function revoke(
  { page, locale }: Visitor,
  { number }: Issued,
): Promise<void> {
  const submit = m.certificate_revoke_submit({}, { locale });
  await choose(page, "reasonClass", "issued-in-error");
  await fillIn(page, { reason: "Lankomumo lape pasirašė kitas žmogus." });
  await go(button(page, submit));
  await expect(page.locator("h1")).toHaveText(
    m.certificate_revoke_sure_title({ number }, { locale }),
  );
  await go(button(page, submit));
  await expect(button(page, submit)).toHaveCount(0);
}

/**
 * Replaces the certificate that is open, where the programme asks for it with
 * the signatory's approval; gives what its page says of the new one.
 */
export async function replace(
  office: Visitor,
  { number, path }: Issued,
  approving: { signatory: Visitor; cohortTitle: string } | null,
): Promise<string> {
  const { page, locale } = office;
  const submit = approving
    ? m.certificate_replace_propose({}, { locale })
    : m.certificate_replace_submit({}, { locale });
  await fillIn(page, { correction: "Ištaisyta pavardės rašyba." });
  await go(button(page, submit));
  await expect(page.locator("h1")).toContainText(number);
  await go(button(page, submit));
  if (approving)
    await approve(office, approving.signatory, approving.cohortTitle);
  await page.goto(path);
  const term = m.certificate_replaced_by({}, { locale });
  await office.reloadUntil(page.locator("main").getByText(term));
  return office.valueOf(term);
}
