import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { decideIssueList } from "#app/features/certificates/issue-lists/decide-issue-list.server.ts";
import { issueDocuments } from "#app/features/certificates/issue-lists/issue-documents.job.server.ts";
import { certificates } from "#db/schema/certificates.ts";
import { people } from "#db/schema/accounts.ts";
import { issueListRows } from "#db/schema/issue-lists.ts";
import { programmeVersions } from "#db/schema/programmes.ts";
import { asta, ona, tomas } from "#db/seed/people.ts";
import { office, proposed, type Office } from "#tests/support/small-lists.ts";
import { readyLearner } from "#tests/support/small-register.ts";

test.each<{ what: string; change: (world: Office) => void; issued: string[] }>([
  {
    what: "a person is renamed",
    change: ({ app }) =>
      app.db
        .update(people)
        .set({ name: "Visai Kitas" })
        .where(eq(people.id, ona.id))
        .run(),
    issued: [tomas.name],
  },
  {
    what: "the programme says something else",
    change: ({ app }) =>
      app.db.update(programmeVersions).set({ number: 2 }).run(),
    issued: [],
  },
])(
  "where $what after the list was proposed, the approval does not count for it",
  async ({ change, issued }) => {
    const world = office({ fourEyes: true });
    const { app } = world;
    const ids = [ona, tomas].map((person) => readyLearner(app, person));
    const listId = proposed(world, ids);
    change(world);
    decideIssueList(app, { listId, decision: "approve", actor: asta });
    await issueDocuments(app, { listId });
    const rows = app.db.select().from(certificates).all();
    expect(rows.map(({ snapshot }) => snapshot.personName)).toEqual(issued);
    expect(
      app.db
        .select()
        .from(issueListRows)
        .all()
        .filter(({ refusal }) => refusal === "changed").length,
    ).toBe(2 - issued.length);
  },
);
