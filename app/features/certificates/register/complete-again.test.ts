import { describe, expect, test } from "vitest";
import type { CompletionRule } from "#app/shared/completion-rule.ts";
import { programmeVersions } from "#db/schema/programmes.ts";
import { lina } from "#db/seed/people.ts";
import { openSmallCohort } from "#tests/support/small-cohort.ts";
import { enrolCrowd } from "#tests/support/small-crowd.ts";
import { issued, office, type App } from "#tests/support/small-holder.ts";
import { stateOfCertificate } from "./certificate-state.ts";
import {
  findCertificate,
  findCertificateState,
} from "./certificates.queries.server.ts";
import { issueCertificate } from "./issue-certificate.server.ts";
import { verifyRegister } from "./verify-register.server.ts";

const DAY = 86_400_000;

function stateOf(app: App, id: `crt_${string}`) {
  const row = findCertificate(app.db, id);
  return row && stateOfCertificate(row, app.clock()).state;
}

describe("a second completion", () => {
  test("of another programme brings a certificate of its own", () => {
    const world = office();
    const { app, into } = world;
    const old = issued(world);
    app.advance(30 * DAY);
    const [other = "enr_none" as const] = enrolCrowdAgain(app, into);
    const second = issued({ app, enrolmentId: other });
    expect(findCertificate(app.db, second)).toMatchObject({
      replacesId: null,
      replacedFor: null,
    });
    expect([stateOf(app, old), stateOf(app, second)]).toEqual([
      "valid",
      "valid",
    ]);
    expect(findCertificate(app.db, old)?.successorId).toBeNull();
  });

  test("in the same cohort follows a confirmation, which stays valid", () => {
    const world = office();
    const { app, enrolmentId } = world;
    const never: CompletionRule = {
      certificate: [{ kind: "measurement", occasion: "after" }],
      participation: [],
    };
    app.db.update(programmeVersions).set({ rule: never }).run();
    const order = { enrolmentId, issuedBy: lina };
    const given = issueCertificate(app, { ...order, kind: "participation" });
    const confirmation = given.ok ? given.value.id : "crt_none";
    expect(issueCertificate(app, order)).toMatchObject({
      refusal: { code: "not-complete" },
    });

    app.advance(DAY);
    const done = { ...never, certificate: [] };
    app.db.update(programmeVersions).set({ rule: done }).run();
    const certificate = issued(world);
    expect(findCertificate(app.db, certificate)).toMatchObject({
      kind: "certificate",
      number: 2,
      replacesId: null,
    });
    expect(stateOf(app, confirmation)).toBe("valid");
    expect(stateOf(app, certificate)).toBe("valid");
    expect(findCertificateState(app.db, enrolmentId)?.kind).toBe("certificate");
    expect(
      issueCertificate(app, { ...order, kind: "participation" }),
    ).toMatchObject({ refusal: { code: "already-issued" } });
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
