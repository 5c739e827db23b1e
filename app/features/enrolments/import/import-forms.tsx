import { formatDay } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choices.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { OpenImport } from "./open-import.server.ts";

/** The buttons say exactly what they do; all-or-nothing only without mistakes. */
export function RunForm({
  open: {
    counts: { create, enrol, error },
  },
}: {
  open: OpenImport;
}) {
  const n = create + enrol;
  return (
    <Panel id="run" title={m.import_run_title()}>
      {n === 0 ? (
        <p>{m.import_run_nothing()}</p>
      ) : (
        <form method="post" className="form" data-once>
          <input type="hidden" name="intent" value="run" />
          <CheckboxGroup
            id="letters"
            name="letters"
            legend={m.import_run_letters_legend()}
            options={[
              {
                value: "yes",
                text: m.import_run_letters(),
                hint: m.import_run_letters_hint(),
              },
            ]}
            defaultValues={["yes"]}
          />
          {error > 0 ? <p>{m.import_run_errors()}</p> : null}
          <div className="row">
            <Button name="mode" value="good-rows">
              {m.import_run_good({ n })}
            </Button>
            {error === 0 ? (
              <Button variant="quiet" name="mode" value="all-or-nothing">
                {m.import_run_all({ n })}
              </Button>
            ) : null}
          </div>
        </form>
      )}
    </Panel>
  );
}

/** For as long as the report is kept. */
export function UndoForm({ open: { found } }: { open: OpenImport }) {
  return (
    <Panel id="undo" title={m.import_undo_title()}>
      <p>{m.import_undo_text({ day: formatDay(found.keptUntil) })}</p>
      <form method="post" className="form" data-once>
        <input type="hidden" name="intent" value="undo" />
        <Button variant="danger">{m.import_undo_button()}</Button>
      </form>
    </Panel>
  );
}
