import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FieldError, TextInput } from "#app/ui/field.tsx";
import { fieldState } from "#app/ui/form-reply.ts";
import { Panel } from "#app/ui/panel.tsx";
import type { OpenSettings } from "./open-settings.server.ts";

/** Who runs the cohort; somebody can be added, and anyone but the last removed. */
export function CoordinatorsPanel({
  open: { coordinators },
  reply,
}: {
  open: OpenSettings;
  reply: FormReply | undefined;
}) {
  const last = fieldState(reply, "coordinators").error;
  return (
    <Panel id="coordinators" title={m.cohort_coordinators()}>
      <FieldError id="coordinators" error={last} />
      <ul className="todo">
        {coordinators.map(({ id, name, email }) => (
          <li key={id}>
            <span>
              <strong dir="auto">{name}</strong> {email}
            </span>
            {coordinators.length > 1 ? (
              <form method="post" data-once>
                <input type="hidden" name="intent" value="remove-coordinator" />
                <input type="hidden" name="person" value={id} />
                <Button small variant="quiet">
                  {m.cohort_coordinator_remove()}
                  <span className="vh"> {name}</span>
                </Button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      <form method="post" className="form" data-once>
        <input type="hidden" name="intent" value="add-coordinator" />
        <TextInput
          id="email"
          name="email"
          type="email"
          autoComplete="off"
          label={m.cohort_coordinator_email()}
          hint={m.cohort_coordinator_hint()}
          {...fieldState(reply, "email")}
        />
        <Button variant="quiet">{m.cohort_coordinator_add()}</Button>
      </form>
    </Panel>
  );
}
