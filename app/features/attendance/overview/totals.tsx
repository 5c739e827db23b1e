import { formatPercent } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { attendedShare, formatHours } from "../academic-hours.ts";
import type { AttendanceOverview } from "./open-overview.server.ts";

/** What everybody attended of what is planned, a page of it. */
export function Totals({
  open,
  here,
}: {
  open: AttendanceOverview;
  here: string;
}) {
  const { people, page, pages, peopleTotal } = open;
  return (
    <>
      <DataTable id="totals" caption={m.attendance_totals({ n: peopleTotal })}>
        <thead>
          <tr>
            <th scope="col">{m.attendance_column_person()}</th>
            <th scope="col">{m.attendance_column_hours()}</th>
            <th scope="col">{m.attendance_column_minutes()}</th>
            <th scope="col">{m.attendance_column_share()}</th>
            <th scope="col">{m.attendance_column_unmarked()}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <TotalsRow key={person.enrolmentId} person={person} />
          ))}
        </tbody>
      </DataTable>
      {pages > 1 ? (
        <Pager
          label={m.attendance_pages()}
          previous={
            page > 1
              ? {
                  href: `${here}?page=${page - 1}#totals`,
                  text: m.attendance_page_before(),
                }
              : undefined
          }
          status={<span>{m.attendance_page_of({ page, pages })}</span>}
        >
          {page < pages ? (
            <ButtonLink
              variant="quiet"
              iconAfter="arrow-right"
              href={`${here}?page=${page + 1}#totals`}
            >
              {m.attendance_page_after()}
            </ButtonLink>
          ) : (
            <span />
          )}
        </Pager>
      ) : null}
    </>
  );
}

function TotalsRow({
  person: { name, institution, isWithdrawn, attended },
}: {
  person: AttendanceOverview["people"][number];
}) {
  const share = attendedShare(attended);
  const { attendedMinutes, plannedMinutes, unmarkedHalves } = attended;
  return (
    <tr>
      <th scope="row" className="wrap-text">
        <bdi>{name}</bdi>
        <small>
          {isWithdrawn ? `${m.attendance_withdrawn()} ` : null}
          {institution}
        </small>
      </th>
      <td>
        {m.attendance_of({
          part: formatHours(attendedMinutes),
          whole: formatHours(plannedMinutes),
        })}
      </td>
      <td>
        {m.attendance_of({
          part: String(attendedMinutes),
          whole: String(plannedMinutes),
        })}
      </td>
      <td>{share === null ? "–" : formatPercent(share)}</td>
      <td>{unmarkedHalves}</td>
    </tr>
  );
}
