import { formatInstant } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { OpenPeople } from "./open-people.server.ts";

/** Who waits for a seat, in order, with what can be done for each. */
export function WaitingList({ open: { waiting, free } }: { open: OpenPeople }) {
  if (waiting.length === 0) return null;
  return (
    <Panel id="waiting" title={m.people_waiting()}>
      <p>{m.people_waiting_text()}</p>
      <DataTable id="line" caption={m.people_waiting_line()} captionHidden>
        <thead>
          <tr>
            <th scope="col">{m.people_waiting_place()}</th>
            <th scope="col">{m.people_column_name()}</th>
            <th scope="col">{m.people_track()}</th>
            <th scope="col">{m.people_waiting_since()}</th>
            <th scope="col">{m.people_waiting_do()}</th>
          </tr>
        </thead>
        <tbody>
          {waiting.map((one, index) => (
            <tr key={one.personId}>
              <td>{index + 1}</td>
              <th scope="row">
                <bdi>{one.name}</bdi>
              </th>
              <td>{one.trackTitle}</td>
              <td>{formatInstant(one.askedAt)}</td>
              <td>
                <form method="post" className="row" data-once>
                  <input type="hidden" name="person" value={one.personId} />
                  {free === 0 ? null : (
                    <Button small name="intent" value="give-seat">
                      {m.people_give_seat()}
                    </Button>
                  )}
                  <Button
                    small
                    variant="quiet"
                    name="intent"
                    value="leave-line"
                  >
                    {m.people_leave_line()}
                  </Button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Panel>
  );
}
