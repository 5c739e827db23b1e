import { formatInstant } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import { DataTable } from "#app/ui/data-table.tsx";
import type { Correction } from "../locks.queries.server.ts";
import { saidInWords } from "../said-in-words.ts";

/** What was changed after the lock: who, when, what it was, what it is, why. */
export function CorrectionList({
  corrections,
  hasHalves,
}: {
  corrections: Correction[];
  hasHalves: boolean;
}) {
  if (corrections.length === 0) return null;
  return (
    <DataTable id="corrections" caption={m.attendance_corrections()}>
      <thead>
        <tr>
          <th scope="col">{m.attendance_column_person()}</th>
          <th scope="col">{m.attendance_column_was()}</th>
          <th scope="col">{m.attendance_column_is()}</th>
          <th scope="col">{m.attendance_column_reason()}</th>
          <th scope="col">{m.attendance_column_corrected()}</th>
        </tr>
      </thead>
      <tbody>
        {corrections.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <bdi>{one.name}</bdi>
              {hasHalves ? <small>{halfInWords(one.half)}</small> : null}
            </th>
            <td>{saidInWords(oldOf(one))}</td>
            <td>
              {saidInWords({
                wasPresent: one.newPresent,
                minutesMissed: one.newMinutesMissed,
              })}
            </td>
            <td className="wrap-text">{one.reason}</td>
            <td>
              {one.correctedBy}
              <small>{formatInstant(one.correctedAt)}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

export function halfInWords(half: number): string {
  return half === 1 ? m.attendance_first_half() : m.attendance_second_half();
}

function oldOf({ oldPresent, oldMinutesMissed }: Correction) {
  if (oldPresent === null) return null;
  return { wasPresent: oldPresent, minutesMissed: oldMinutesMissed ?? 0 };
}
