import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, describe, expect, test } from "vitest";
import { catalogue } from "#app/server/job-catalogue.server.ts";
import { runDueJobs } from "#app/jobs/run-jobs.server.ts";
import { oddNames } from "#tests/support/odd-names.ts";
import { testApp } from "#tests/support/test-app.ts";
import {
  listParkedMails,
  listMails,
  outboxMailer,
} from "./outbox.queries.server.ts";
import { writeLetter } from "./letter.ts";

type Received = { from: string; to: string[]; source: string };

const servers: SMTPServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A real mail server on this machine that keeps what it is given. */
async function mailServer(options: Partial<SMTPServerOptions> = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : "";
        received.push({
          from,
          to: envelope.rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString("utf8"),
        });
        done();
      });
    },
    ...options,
  });
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  // A server that listens on a port has an address of this kind.
  const { port } = server.server.address() as AddressInfo;
  return { received, port };
}

function officeWithServer(port: number) {
  const app = testApp();
  const server = { host: "127.0.0.1", port, secure: false, requireTLS: false };
  const smtp = { server, from: "Gairė <mokymai@gaire.example>" };
  const mailer = outboxMailer(app.db, app.clock, { hasServer: true });
  return { ...app, mailer, config: { ...app.config, smtp } };
}

const letter = writeLetter({
  locale: "lt",
  subject: "Kvietimas į mokymus: ąčęėįšųūž",
  paragraphs: [
    "Sveiki,",
    { text: "Eikite čia:", address: "http://gaire.test/lt" },
  ],
});

function send(app: ReturnType<typeof officeWithServer>, dedupeKey = "one") {
  app.mailer.send({ ...letter, recipient: "ona@gaire.example", dedupeKey });
}

describe("a letter", () => {
  test("reaches the server once, in text and HTML, in its own letters", async () => {
    const { received, port } = await mailServer();
    const app = officeWithServer(port);
    send(app);
    send(app);

    await runDueJobs(app, catalogue);
    await runDueJobs(app, catalogue);

    expect(received).toHaveLength(1);
    const [{ from, to, source }] = received as [Received];
    expect({ from, to }).toEqual({
      from: "mokymai@gaire.example",
      to: ["ona@gaire.example"],
    });
    const decoded = Buffer.from(
      /=\?UTF-8\?B\?(.*?)\?=/i.exec(source)?.[1] ?? "",
      "base64",
    ).toString();
    expect(source + decoded).toMatch(/Kvietimas/);
    expect(source).toContain("Content-Type: text/plain; charset=utf-8");
    expect(source).toContain("Content-Type: text/html; charset=utf-8");
    expect(source).toContain("Auto-Submitted: auto-generated");
    expect(listMails(app.db, 1)).toMatchObject([{ sentAt: app.clock() }]);
  });

  test("is not sent to who was shut out meanwhile", async () => {
    const { received, port } = await mailServer();
    const app = officeWithServer(port);
    send(app);
    app.db.$client.exec(
      "UPDATE accounts SET disabled_at = 1 WHERE person_id = 'per_ona'",
    );
    await runDueJobs(app, catalogue);
    expect(received).toEqual([]);
    expect(listParkedMails(app.db, 9)).toMatchObject([{ sentAt: null }]);
  });

  test("keeps no key once it has left", async () => {
    const { received, port } = await mailServer();
    const app = officeWithServer(port);
    const address = "https://gaire.test/lt/invitation/a-Secret_key";
    const invitation = writeLetter({
      ...{ locale: "lt", subject: "Kvietimas" },
      paragraphs: [{ text: "Čia:", address }],
    });
    app.mailer.send({
      ...invitation,
      ...{ recipient: "new@gaire.example", dedupeKey: "inv" },
    });
    await runDueJobs(app, catalogue);
    expect(received[0]?.source).toContain("a-Secret_key");
    expect(JSON.stringify(listMails(app.db, 9))).not.toContain("Secret");
  });

  test("takes its calendar file along", async () => {
    const { received, port } = await mailServer();
    const app = officeWithServer(port);
    app.mailer.send({
      ...letter,
      recipient: "ona@gaire.example",
      dedupeKey: "calendar",
      calendar: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    });
    await runDueJobs(app, catalogue);
    expect(received[0]?.source).toContain("text/calendar");
  });

  test("stays one letter to one person, whatever names are in it", async () => {
    const { received, port } = await mailServer();
    const app = officeWithServer(port);
    const names = oddNames.map(({ name }) => name);
    const subjects = [names.slice(0, 10), names.slice(10, 20), names.slice(20)];
    subjects.forEach((some, index) => {
      const odd = writeLetter({
        locale: "en",
        subject: some.join(" "),
        paragraphs: some,
      });
      app.mailer.send({
        ...odd,
        recipient: "ona@gaire.example",
        dedupeKey: `odd-${index}`,
      });
    });
    await runDueJobs(app, catalogue);

    expect(received).toHaveLength(subjects.length);
    for (const { to, source } of received) {
      expect(to).toEqual(["ona@gaire.example"]);
      const [head = ""] = source.split("\r\n\r\n");
      expect(head).not.toMatch(/^(bcc|cc):/im);
      expect(head.match(/^to:/gim)).toHaveLength(1);
    }
  });
});

describe("a server that says no", () => {
  test("for good: the letter is parked at once, with the reason", async () => {
    const { port } = await mailServer({
      onRcptTo: (_, __, done) =>
        done(Object.assign(new Error("no such box"), { responseCode: 550 })),
    });
    const app = officeWithServer(port);
    send(app);
    await runDueJobs(app, catalogue);

    expect(listParkedMails(app.db, 9)).toMatchObject([
      { lastError: expect.stringContaining("no such box"), sentAt: null },
    ]);
  });

  test("for now: it is tried again after pauses that grow, then parked", async () => {
    let tries = 0;
    const { port } = await mailServer({
      onRcptTo: (_, __, done) => {
        tries += 1;
        done(Object.assign(new Error("try later"), { responseCode: 451 }));
      },
    });
    const app = officeWithServer(port);
    send(app);
    const triesAfter: number[] = [];
    for (const minutes of [0, 1, 5, 15, 60, 240, 960]) {
      app.advance(minutes * 60_000);
      await runDueJobs(app, catalogue);
      triesAfter.push(tries);
    }

    expect(triesAfter).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(listParkedMails(app.db, 9)).toHaveLength(1);
  });
});

test("nobody answers: letters wait without using up tries, then leave", async () => {
  const port = await portOfNobody();
  const app = officeWithServer(port);
  send(app, "one");
  send(app, "other");
  for (let round = 0; round < 8; round++) {
    await runDueJobs(app, catalogue);
    app.advance(3 * 60_000);
  }
  expect(listParkedMails(app.db, 9)).toEqual([]);

  const { received, port: opened } = await mailServer();
  app.config.smtp.server.port = opened;
  await runDueJobs(app, catalogue);
  expect(received).toHaveLength(2);
});

async function portOfNobody(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  // As above.
  const { port } = server.address() as AddressInfo;
  await new Promise<unknown>((closed) => server.close(closed));
  return port;
}
