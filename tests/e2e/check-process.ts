import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect } from "@playwright/test";
import { m } from "#app/paraglide/messages.js";
import { button, fillIn } from "./office-process.ts";
import { go } from "./keyboard.ts";
import type { Visitor } from "./visitor.ts";
import { DATABASE_FILE, moveValidity } from "./world.ts";

// What a stranger asks about a certificate, and what the register says of itself.

/** Types a code and reads the answer, which is the page's title. */
export async function expectAnswer(
  stranger: Visitor,
  code: string,
  title: string,
): Promise<void> {
  await stranger.check(code);
  await expect(stranger.page.locator("h1")).toHaveText(title);
}

/** Asks whose the certificate is, on the page of an answer. */
export async function expectName(
  { page, locale }: Visitor,
  name: string,
  answer: string,
): Promise<void> {
  await page.locator("#name").fill("");
  await fillIn(page, { name });
  await go(button(page, m.check_name_submit({}, { locale })));
  await expect(page.locator("main [role=status]")).toContainText(answer);
}

/** Gives a file to the check page, and reads the title of the answer. */
export async function expectFile(
  { page, locale }: Visitor,
  file: { name: string; mimeType: string; buffer: Buffer },
  title: string,
): Promise<void> {
  await page.goto(`/${locale}/check`);
  await page.locator("#file").setInputFiles(file);
  await go(button(page, m.check_file_submit({}, { locale })));
  await expect(page.locator("h1")).toHaveText(title);
}

/** The PDF with one byte of its pages changed. */
export function altered(pdf: Buffer): Buffer {
  const copy = Buffer.from(pdf);
  const place = Math.floor(copy.length / 2);
  copy.writeUInt8(copy.readUInt8(place) ^ 1, place);
  return copy;
}

/** `npm run register:verify`: what it says, and whether it is content. */
async function verifyRegister(): Promise<{ ok: boolean; said: string }> {
  const args = ["scripts/register-verify.ts", "--database", DATABASE_FILE];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args);
    return { ok: true, said: stdout };
  } catch (error) {
    // A program that ends with 1 is an error that carries what was said.
    const { stdout = "", stderr = "" } = error as Record<string, string>;
    return { ok: false, said: stdout + stderr };
  }
}

/** Whoever writes past the chain is believed by nobody who verifies it. */
export async function alterTheRegister(stranger: Visitor, code: string) {
  const { locale } = stranger;
  expect(await verifyRegister()).toMatchObject({ ok: true });
  const before = moveValidity(code, Date.UTC(2020, 0));
  await expectAnswer(stranger, code, m.check_expired_title({}, { locale }));
  const { ok, said } = await verifyRegister();
  expect([ok, said]).toEqual([false, expect.stringContaining("issued crt_")]);
  moveValidity(code, before);
  expect(await verifyRegister()).toMatchObject({ ok: true });
}
