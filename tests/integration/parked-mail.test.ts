import { expect, test } from "vitest";
import { pendingJobs } from "#app/jobs/jobs.queries.server.ts";
import {
  listMails,
  markFailed,
  markParked,
} from "#app/email/outbox.queries.server.ts";
import { asta, lina } from "#db/seed/people.ts";
import { browserOf } from "#tests/support/browser.ts";
import { testApp } from "#tests/support/test-app.ts";

function officeWithParkedLetter() {
  const app = testApp();
  app.mailer.send({
    recipient: "ona@gaire.example",
    subject: "Kvietimas <b>",
    text: "Slaptas tekstas",
    html: "<p>Slaptas tekstas</p>",
    dedupeKey: "one",
  });
  const [mail] = listMails(app.db, 1);
  if (!mail) throw new Error("No letter.");
  markFailed(app.db, mail.id, "550 no such box");
  markParked(app.db, mail.id, app.clock());
  return { app, mail };
}

test("an administrator sees what was parked and why, not the letter", async () => {
  const { app } = officeWithParkedLetter();
  const { text } = await browserOf(app, asta).get("/lt/mail");
  expect(text).toContain("550 no such box");
  expect(text).toContain("Kvietimas &lt;b&gt;");
  expect(text).not.toContain("Slaptas tekstas");
});

test("and sends it again, once", async () => {
  const { app, mail } = officeWithParkedLetter();
  const browser = browserOf(app, asta);
  await browser.post("/lt/mail", { mail: mail.id });
  await browser.post("/lt/mail", { mail: mail.id });

  expect(pendingJobs(app.db)).toMatchObject([
    { kind: "send-mail", payload: { mailId: mail.id, attempt: 0 } },
  ]);
  expect((await browser.get("/lt/mail")).text).not.toContain("550");
});

test("a coordinator does not", async () => {
  const { app } = officeWithParkedLetter();
  expect((await browserOf(app, lina).get("/lt/mail")).status).toBe(403);
});
