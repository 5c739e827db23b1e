import { m } from "#app/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** The job was given up: what that means, and the way to go on. */
export function Stopped() {
  return (
    <Notice tone="bad" title={m.import_stopped_title()}>
      <p>{m.import_stopped_text()}</p>
      <form method="post" className="form" data-once>
        <input type="hidden" name="intent" value="go-on" />
        <Button>{m.import_stopped_button()}</Button>
      </form>
    </Notice>
  );
}

/** The list was not read to its end: nothing can be done with what there is. */
export function Broken({ again }: { again: string }) {
  return (
    <Notice tone="bad" title={m.import_broken_title()}>
      <p>{m.import_broken_text()}</p>
      <ButtonLink variant="quiet" href={again}>
        {m.import_broken_again()}
      </ButtonLink>
    </Notice>
  );
}
