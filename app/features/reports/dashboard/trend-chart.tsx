import { formatCalendarDay } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import { DataTable } from "#app/ui/data-table.tsx";
import { Disclosure, Panel } from "#app/ui/panel.tsx";
import { changesOf, type TrendDay } from "./trend.ts";

const WIDTH = 360;
const HEIGHT = 190;
const LEFT = 30;
const RIGHT = 350;
const TOP = 14;
const BOTTOM = 160;

/** How many had begun and finished, day by day: a drawing, and a table. */
export function TrendPanel({
  days,
  people,
}: {
  days: readonly TrendDay[];
  /** The top of the scale. */
  people: number;
}) {
  const last = days.at(-1);
  return (
    <Panel id="trend" title={m.dashboard_trend()}>
      {last ? <TrendDrawing days={days} people={people} last={last} /> : null}
      <Disclosure summary={m.dashboard_trend_table()}>
        <DataTable id="trend-table" caption={m.dashboard_trend_by_day()}>
          <thead>
            <tr>
              <th scope="col">{m.dashboard_trend_day()}</th>
              <th scope="col">{m.dashboard_trend_started()}</th>
              <th scope="col">{m.dashboard_trend_finished()}</th>
            </tr>
          </thead>
          <tbody>
            {changesOf(days).map(({ day, started, finished }) => (
              <tr key={day}>
                <th scope="row">{formatCalendarDay(day)}</th>
                <td className="num">{started}</td>
                <td className="num">{finished}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </Disclosure>
    </Panel>
  );
}

function TrendDrawing({
  days,
  people,
  last,
}: {
  days: readonly TrendDay[];
  people: number;
  last: TrendDay;
}) {
  const top = Math.max(people, last.started, 1);
  const first = days[0] ?? last;
  return (
    <>
      <svg
        className="chart"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-labelledby="trend-says"
      >
        <title id="trend-says">
          {m.dashboard_trend_says({
            from: formatCalendarDay(first.day),
            to: formatCalendarDay(last.day),
            people,
            started: last.started,
            finished: last.finished,
          })}
        </title>
        {[0, top].map((value) => (
          <g key={value}>
            <path
              className="chart__grid"
              d={`M${LEFT} ${y(value, top)}H${RIGHT}`}
            />
            <text x={LEFT - 4} y={y(value, top) + 4} textAnchor="end">
              {value}
            </text>
          </g>
        ))}
        <path
          className="chart__started"
          d={lineOf(days, top, ({ started }) => started)}
        />
        <path
          className="chart__finished"
          d={lineOf(days, top, ({ finished }) => finished)}
        />
        <text x={LEFT} y={HEIGHT - 12}>
          {first.day}
        </text>
        <text x={RIGHT} y={HEIGHT - 12} textAnchor="end">
          {last.day}
        </text>
      </svg>
      <TrendLegend last={last} />
    </>
  );
}

/** The lines differ by their dashes, and their numbers stand in words. */
function TrendLegend({ last }: { last: TrendDay }) {
  const lines = [
    ["chart__started", m.dashboard_trend_started(), last.started],
    ["chart__finished", m.dashboard_trend_finished(), last.finished],
  ] as const;
  return (
    <ul className="legend">
      {lines.map(([look, word, value]) => (
        <li key={look}>
          <svg className="chart__key" viewBox="0 0 28 8" aria-hidden="true">
            <path className={look} d="M0 4H28" />
          </svg>{" "}
          {word}: {value}
        </li>
      ))}
    </ul>
  );
}

/** Steps, not slopes: a number holds until the day that it changes. */
function lineOf(
  days: readonly TrendDay[],
  top: number,
  valueOf: (day: TrendDay) => number,
): string {
  const step = (RIGHT - LEFT) / Math.max(1, days.length);
  const steps = days.map((day, index) => {
    const isNew =
      index === 0 || valueOf(days[index - 1] ?? day) !== valueOf(day);
    return isNew
      ? `H${round(LEFT + index * step)}V${y(valueOf(day), top)}`
      : "";
  });
  return `M${LEFT} ${BOTTOM}${steps.join("")}H${RIGHT}`;
}

function y(value: number, top: number): number {
  return round(BOTTOM - (value / top) * (BOTTOM - TOP));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
