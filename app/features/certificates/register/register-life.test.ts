import { describe, expect, test } from "vitest";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { enrolCrowd } from "#tests/support/small-crowd.ts";
import {
  enrolledAgain,
  issued,
  office,
  ONA,
  type App,
} from "#tests/support/small-holder.ts";
import { people } from "#db/schema/accounts.ts";
import {
  certificateCounters,
  certificates,
  registerEntries,
} from "#db/schema/certificates.ts";
import { asta, darius, lina } from "#db/seed/people.ts";
import { NOW } from "#tests/support/now.ts";
import { stateOfCertificate } from "./certificate-state.ts";
import {
  findCertificate,
  findCertificateState,
  listCertificatesOf,
} from "./certificates.queries.server.ts";
import { issueCertificate } from "./issue-certificate.server.ts";
import { replaceCertificate } from "./replace-certificate.server.ts";
import { revokeCertificate } from "./revoke-certificate.server.ts";
import { verifyRegister } from "./verify-register.server.ts";
import { voidNextNumber } from "./void-number.server.ts";

const DAY = 86_400_000;
const reason = "Pavardė įrašyta su klaida.";

function stateOf(app: App, id: `crt_${string}`) {
  const row = findCertificate(app.db, id);
  return row && stateOfCertificate(row, app.clock()).state;
}

describe("a correction", () => {
  test("has a number and a code of its own, and the name of today", () => {
    const world = office();
    const { app, enrolmentId } = world;
    const old = issued(world);
    const before = findCertificate(app.db, old);
    app.advance(DAY);
    app.db.update(people).set({ name: "Ona Petraitienė" }).where(ONA).run();

    const result = replaceCertificate(app, {
      ...{ certificateId: old, reason, replacedBy: lina },
    });

    expect(result).toMatchObject({
      value: { number: "SML-2026-0002", personName: "Ona Petraitienė" },
    });
    const after = findCertificate(app.db, old);
    const corrected = findCertificate(app.db, after?.successorId ?? "crt_none");
    expect(after?.snapshot).toEqual(before?.snapshot);
    expect(corrected).toMatchObject({
      replacesId: old,
      replacedFor: "correction",
      validUntil: before?.validUntil,
      snapshot: {
        evidenceHash: before?.snapshot.evidenceHash,
        decision: before?.snapshot.decision,
      },
    });
    expect(corrected?.publicCode).not.toBe(before?.publicCode);
    expect(stateOf(app, old)).toBe("replaced");
    expect(stateOf(app, corrected?.id ?? "crt_none")).toBe("valid");
    expect(findCertificateState(app.db, enrolmentId)).toMatchObject({
      number: "SML-2026-0002",
    });
    expect(
      issueCertificate(app, { enrolmentId, issuedBy: lina }),
    ).toMatchObject({ refusal: { code: "already-issued" } });
    expect(verifyRegister(app.db)).toEqual([]);
  });

  test("is made once, with a reason, by who keeps it, and not of one's own", () => {
    const world = office();
    const { app } = world;
    const certificateId = issued(world);
    const order = { certificateId, reason, replacedBy: lina };
    const codeOf = (change: Partial<typeof order>) => {
      const result = replaceCertificate(app, { ...order, ...change });
      return result.ok ? "ok" : result.refusal.code;
    };
    expect(codeOf({ reason: "trumpa" })).toBe("bad-reason");
    expect(codeOf({ replacedBy: darius })).toBe("not-found");
    app.db.update(people).set({ name: "老王" }).where(ONA).run();
    expect(codeOf({})).toBe("not-printable");
    app.db.update(people).set({ name: "Ona" }).where(ONA).run();
    expect(app.db.select().from(certificateCounters).all()).toMatchObject([
      { lastNumber: 1 },
    ]);
    expect(codeOf({})).toBe("ok");
    expect(codeOf({})).toBe("replaced-already");
  });

  test("stands in for a revoked one, which stays revoked", () => {
    const world = office();
    const { app } = world;
    const certificateId = issued(world);
    revokeCertificate(app, { certificateId, reason, revokedBy: lina });
    const result = replaceCertificate(app, {
      ...{ certificateId, reason, replacedBy: lina },
    });
    expect(result.ok).toBe(true);
    expect(stateOf(app, certificateId)).toBe("revoked");
  });
});

describe("a renewal", () => {
  test("comes of a second completion; the old one is valid to its last day", () => {
    const world = office();
    const { app, into } = world;
    const old = issued(world);
    app.advance(300 * DAY);
    const again = enrolledAgain(app, into);
    const renewed = issued({ app, enrolmentId: again });

    expect(findCertificate(app.db, renewed)).toMatchObject({
      replacesId: old,
      replacedFor: "renewal",
    });
    expect(stateOf(app, old)).toBe("valid");
    app.advance(66 * DAY);
    expect(stateOf(app, old)).toBe("expired");
    expect(stateOf(app, renewed)).toBe("valid");
    expect(verifyRegister(app.db)).toEqual([]);
    const own = listCertificatesOf(app.db, "per_crowd0");
    expect(own.map(({ id }) => id)).toEqual([renewed, old]);
  });
});

describe("a clock that is behind", () => {
  test("across New Year changes nothing, until it is right again", () => {
    const world = office();
    const { app, into, enrolmentId } = world;
    const newYear = new Date("2026-12-31T22:00:00Z").getTime();
    app.advance(newYear + DAY - NOW.getTime());
    const certificateId = issued(world);
    const [, second = "enr_none" as const] = enrolCrowdAgain(app, into);
    app.advance(-2 * DAY);
    const count = () => app.db.select().from(registerEntries).all().length;
    const behind = { ok: false, refusal: { code: "clock-behind" } };

    expect(
      issueCertificate(app, { enrolmentId: second, issuedBy: lina }),
    ).toMatchObject(behind);
    expect(
      revokeCertificate(app, { certificateId, reason, revokedBy: lina }),
    ).toMatchObject(behind);
    expect(
      replaceCertificate(app, { certificateId, reason, replacedBy: lina }),
    ).toMatchObject(behind);
    expect(count()).toBe(1);
    expect(app.db.select().from(certificateCounters).all()).toMatchObject([
      { year: 2027, lastNumber: 1 },
    ]);

    app.advance(2 * DAY - 30_000);
    expect(
      issueCertificate(app, { enrolmentId: second, issuedBy: lina }),
    ).toMatchObject({ value: { number: "SML-2027-0002" } });
    const [one, two] = app.db.select().from(certificates).all();
    expect(two?.issuedAt).toEqual(one?.issuedAt);
    expect(enrolmentId).not.toBe(second);
    expect(verifyRegister(app.db)).toEqual([]);
  });
});

function enrolCrowdAgain(app: App, into: ReturnType<typeof office>["into"]) {
  const { cohort } = openSmallCohort(app, {
    rule: { certificate: [], participation: null },
    endsOn: "2028-12-31",
  });
  return enrolCrowd(app, { ...into, cohort }, ["Ona", "Jonas"]);
}

describe("a void number", () => {
  test("is taken, stays with its reason, and leaves no gap", () => {
    const world = office();
    const { app, into } = world;
    const order = {
      ...{ cohortId: into.cohort.id, number: "SML-2026-0001" },
      ...{ reason: "Sugadintas blankas.", voidedBy: lina },
    };
    const codeOf = (change: Partial<typeof order>) => {
      const result = voidNextNumber(app, { ...order, ...change });
      return result.ok ? result.value.number : result.refusal.code;
    };
    expect(codeOf({ reason: "ne" })).toBe("bad-reason");
    expect(codeOf({ voidedBy: asta })).toBe("not-found");
    expect(codeOf({ number: "SML-2026-0002" })).toBe("number-taken");
    expect(codeOf({})).toBe("SML-2026-0001");
    expect(codeOf({})).toBe("number-taken");
    issued(world);
    expect(app.db.select().from(certificates).all()).toMatchObject([
      { number: 2 },
    ]);
    expect(verifyRegister(app.db)).toEqual([]);
  });
});
