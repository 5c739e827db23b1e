import { formatTime } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import { say } from "#app/i18n/say.ts";
import type { FormReply } from "#app/shared/form.server.ts";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { FieldError } from "#app/ui/field.tsx";
import type { AttendanceRow, OpenSession } from "../open-attendance.server.ts";
import { codeOf, type Said } from "../said.ts";
import { saidInWords } from "../said-in-words.ts";
import { rowFields } from "./fill-form.ts";

type Halves = OpenSession["halves"];
type Reply = FormReply | undefined;

/**
 * Everybody of the session in one form, as on the paper sheet. Attributes are
 * few and short: there may be hundreds of rows.
 */
export function AttendanceGrid({
  open: { halves, rows },
  reply,
}: {
  open: OpenSession;
  reply: Reply;
}) {
  return (
    <form method="post" className="stack" autoComplete="off">
      <p>
        {m.attendance_grid_hint()} <a href="#save">{m.attendance_to_save()}</a>
      </p>
      <DataTable id="grid" caption={m.attendance_grid({ n: rows.length })} tall>
        <GridHead halves={halves} />
        <tbody className="marks">
          {rows.map((row) => (
            <GridRow
              key={row.enrolmentId}
              row={row}
              halves={halves}
              reply={reply}
            />
          ))}
        </tbody>
      </DataTable>
      <div className="row marks-save" id="save">
        <Button>{m.attendance_save()}</Button>
        {halves.map(({ half, startsAt, hasBegun }) =>
          hasBegun ? (
            <Button key={half} variant="quiet" name="all" value={half}>
              {halves.length > 1
                ? m.attendance_all_half({ time: formatTime(startsAt) })
                : m.attendance_all()}
            </Button>
          ) : null,
        )}
      </div>
      <p>{m.attendance_all_hint()}</p>
    </form>
  );
}

function GridHead({ halves }: { halves: Halves }) {
  return (
    <thead>
      <tr>
        <th scope="col">{m.attendance_column_person()}</th>
        {halves.map((half) => (
          <th scope="col" id={`half${half.half}`} key={half.half}>
            {halfTitle(half, halves)}
            <small>{m.attendance_minutes_of({ n: half.minutes })}</small>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** „Pirma pusė, 9:00–12:30“; a session without halves is just its time. */
function halfTitle({ half, startsAt, endsAt }: Halves[number], all: Halves) {
  const time = `${formatTime(startsAt)}–${formatTime(endsAt)}`;
  if (all.length === 1) return time;
  return half === 1
    ? m.attendance_half_first({ time })
    : m.attendance_half_second({ time });
}

function GridRow({
  row,
  halves,
  reply,
}: {
  row: AttendanceRow;
  halves: Halves;
  reply: Reply;
}) {
  const { enrolmentId, name, institution, isWithdrawn, said } = row;
  return (
    <tr>
      <th scope="row" className="wrap-text">
        <bdi id={enrolmentId}>{name}</bdi>
        <small>
          {isWithdrawn ? `${m.attendance_withdrawn()} ` : null}
          {institution}
        </small>
        <input
          type="hidden"
          name={rowFields.was(enrolmentId)}
          value={
            reply?.values[rowFields.was(enrolmentId)] ??
            said.map(codeOf).join(",")
          }
        />
      </th>
      {halves.map((half) => (
        <td key={half.half}>
          {half.hasBegun ? (
            <HalfFields row={row} half={half} reply={reply} />
          ) : (
            m.attendance_half_to_come()
          )}
        </td>
      ))}
    </tr>
  );
}

const CHOICES = [
  { code: "p", word: m.attendance_choice_present },
  { code: "a", word: m.attendance_choice_absent },
  { code: "-", word: m.attendance_choice_nothing },
] as const;

function HalfFields({
  row: { enrolmentId, said },
  half: { half },
  reply,
}: {
  row: AttendanceRow;
  half: Halves[number];
  reply: Reply;
}) {
  const name = rowFields.said(half, enrolmentId);
  const minutesName = rowFields.minutes(half, enrolmentId);
  const labelledBy = `${enrolmentId} half${half}`;
  const now = said[half - 1] ?? null;
  const chosen = reply?.values[name] ?? codeOf(now).charAt(0);
  const error = reply?.errors[minutesName];
  return (
    <div className="mark" role="radiogroup" aria-labelledby={labelledBy}>
      {CHOICES.map(({ code, word }) => (
        <label key={code}>
          <input
            type="radio"
            name={name}
            value={code}
            defaultChecked={chosen === code}
          />
          {word()}
        </label>
      ))}
      <label>
        {m.attendance_minutes_missed()}
        <input
          className="in"
          id={minutesName}
          name={minutesName}
          inputMode="numeric"
          defaultValue={reply?.values[minutesName] ?? missedOf(now)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${minutesName}-error` : undefined}
        />
      </label>
      <FieldError id={minutesName} error={error ? say(error) : undefined} />
    </div>
  );
}

function missedOf(said: Said | null): string {
  return said && said.minutesMissed > 0 ? String(said.minutesMissed) : "";
}

/** What was said, to read: a session that is locked, cancelled or to come. */
export function SaidTable({
  open: { halves, rows, shut },
  here,
}: {
  open: OpenSession;
  here: string;
}) {
  const isLocked = shut === "locked";
  return (
    <DataTable id="grid" caption={m.attendance_grid({ n: rows.length })} tall>
      <thead>
        <tr>
          <th scope="col">{m.attendance_column_person()}</th>
          {halves.map((half) => (
            <th scope="col" key={half.half}>
              {halfTitle(half, halves)}
            </th>
          ))}
          {isLocked ? (
            <th scope="col">{m.attendance_column_actions()}</th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ enrolmentId, name, institution, isWithdrawn, said }) => (
          <tr key={enrolmentId}>
            <th scope="row" className="wrap-text">
              <bdi>{name}</bdi>
              <small>
                {isWithdrawn ? `${m.attendance_withdrawn()} ` : null}
                {institution}
              </small>
            </th>
            {said.map((one, index) => (
              <td key={index}>{saidInWords(one)}</td>
            ))}
            {isLocked ? (
              <td>
                <a href={`${here}/people/${enrolmentId}`}>
                  {m.attendance_correct()}
                  <span className="vh">: {name}</span>
                </a>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
