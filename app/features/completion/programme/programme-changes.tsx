import { m } from "#app/paraglide/messages.js";
import { DataTable } from "#app/ui/data-table.tsx";
import { differencesOf } from "./programme-particulars.ts";
import type { ProgrammeView } from "./view-programmes.server.ts";

/** What a newer version of a programme says differently, beside each other. */
export function ProgrammeChanges({
  before,
  after,
}: {
  before: ProgrammeView;
  after: ProgrammeView;
}) {
  const differences = differencesOf(before, after);
  if (differences.length === 0) return <p>{m.programme_changes_none()}</p>;
  const number = after.programme.versionNumber;
  return (
    <DataTable
      id={`changes-${number}`}
      caption={m.programme_changes({
        before: before.programme.versionNumber,
        after: number,
      })}
    >
      <thead>
        <tr>
          <th scope="col">{m.programme_changes_what()}</th>
          <th scope="col">{m.programme_changes_before()}</th>
          <th scope="col">{m.programme_changes_after()}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ term, before: then, after: now }) => (
          <tr key={term}>
            <th scope="row">{term}</th>
            <td dir="auto">{then}</td>
            <td dir="auto">{now}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
