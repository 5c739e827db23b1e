import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { DataTable } from "#app/ui/data-table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { ReviewRow } from "./open-ending.ts";
import { nameOf } from "./scenario-frame.tsx";
import { SCORE } from "./scenario-words.ts";
import { SourceList } from "./source-list.tsx";

/**
 * The table after the action: what was decided, what was better, why. On a phone
 * its cells stand below each other, each under its column's name.
 */
export function EndingReview({ rows }: { rows: ReviewRow[] }) {
  const columns = [
    m.scenario_column_decision(),
    m.scenario_column_chosen(),
    m.scenario_column_better(),
    m.scenario_column_why(),
    m.scenario_column_source(),
  ];
  return (
    <div className="after-action">
      <DataTable id="review" caption={m.scenario_review()}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.position} row={row} />
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}

function Row({ row }: { row: ReviewRow }) {
  const { tone, word } = SCORE[row.score];
  return (
    <tr>
      <th scope="row">
        {nameOf(row)}
        <small>{row.situation}</small>
      </th>
      <Cell column={m.scenario_column_chosen()}>
        <p>{row.chosen}</p>
        <Tag tone={tone}>{word()}</Tag>
      </Cell>
      <Cell column={m.scenario_column_better()}>
        <p>{row.better ? row.better.text : m.scenario_was_best()}</p>
      </Cell>
      <Cell column={m.scenario_column_why()}>
        <p>{row.why}</p>
        {row.better ? <p>{row.better.why}</p> : null}
      </Cell>
      <Cell column={m.scenario_column_source()}>
        {row.sources.length > 0 ? (
          <SourceList sources={row.sources} />
        ) : (
          <p>{m.scenario_no_source()}</p>
        )}
      </Cell>
    </tr>
  );
}

function Cell({ column, children }: { column: string; children: ReactNode }) {
  return <td data-column={column}>{children}</td>;
}
