import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { eq, isNull } from "drizzle-orm";
import { expect, test, type Browser, type Page } from "@playwright/test";
import {
  certificateCredentials,
  certificateDocuments,
  certificateRevocations,
} from "#db/schema/certificates.ts";
import { m } from "#app/paraglide/messages.js";
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts";
import { closeWindows } from "./visitor.ts";
import { changeWorld, FOLDER } from "./world.ts";

const STICK = path.resolve(FOLDER, "usb-stick");
const en = { locale: "en" } as const;

test.afterEach(closeWindows);

test("the verifier checks a certificate from a USB stick, without a network", async ({
  browser,
  request,
}) => {
  const files = await filesOfOneCertificate();
  putOnStick("verifier.html", await (await request.get("/verifier")).body());
  putOnStick("certificate.pdf", files.pdf);
  putOnStick("certificate.json", files.json);
  putOnStick(
    "forged.json",
    files.json.replace(/("identityHash": ")[^"]+/, "$1Petras Petraitis"),
  );
  putOnStick("list.json", await (await request.get("/revocations")).body());
  const { page, asked } = await openFromStick(browser);

  for (const name of ["certificate.pdf", "certificate.json"]) {
    await choose(page, "credential", name);
    await expect(answer(page)).toContainText(m.verifier_valid({}, en));
  }
  await expect(answer(page)).toContainText(m.verifier_proved_not_look({}, en));
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await choose(page, "credential", "forged.json");
  await expect(answer(page)).toContainText(m.verifier_because_altered({}, en));
  await expect(answer(page)).not.toContainText("Petras");

  await page.getByRole("button", { name: "Lietuviškai" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "lt");
  await choose(page, "newer-list", "list.json");
  await expect(answer(page)).toContainText(/Naujesnis sąrašas|ne naujesnis/);
  expect(asked).toEqual([pathToFileURL(onStick("verifier.html")).href]);
});

/** As the background made them: the demonstration has certificates. */
async function filesOfOneCertificate(): Promise<{ pdf: Buffer; json: string }> {
  const found: { pdf: Buffer; json: string }[] = [];
  await expect(() => {
    changeWorld((db) => {
      found.push(
        ...db
          .select({
            pdf: certificateDocuments.pdf,
            json: certificateCredentials.json,
          })
          .from(certificateDocuments)
          .innerJoin(
            certificateCredentials,
            eq(
              certificateCredentials.certificateId,
              certificateDocuments.certificateId,
            ),
          )
          .leftJoin(
            certificateRevocations,
            eq(
              certificateRevocations.certificateId,
              certificateDocuments.certificateId,
            ),
          )
          .where(isNull(certificateRevocations.revokedAt))
          .all(),
      );
    });
    expect(found).not.toEqual([]);
  }).toPass({ timeout: 20_000 });
  const [files] = found;
  if (!files) throw new Error("There is no certificate.");
  return files;
}

/** A browser that is cut off, at 320 pixels, and every address it asks for. */
async function openFromStick(browser: Browser) {
  const context = await browser.newContext({
    offline: true,
    locale: "en-GB",
    viewport: { width: 320, height: 800 },
  });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("pageerror", (error) => asked.push(error.message));
  page.on("console", (message) => asked.push(message.text()));
  await page.goto(pathToFileURL(onStick("verifier.html")).href);
  return { page, asked };
}

function answer(page: Page) {
  return page.getByRole("status");
}

async function choose(page: Page, field: string, name: string): Promise<void> {
  await page.locator(`#${field}`).setInputFiles(onStick(name));
  await expect(answer(page)).toContainText(name);
}

function onStick(name: string): string {
  return path.join(STICK, name);
}

function putOnStick(name: string, contents: Buffer | string): void {
  mkdirSync(STICK, { recursive: true });
  writeFileSync(onStick(name), contents);
}
