import { m } from "#app/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** What is hard on a page, before it: to be read all the same, or passed over. */
export function ContentWarning({
  warning,
  here,
}: {
  warning: string;
  /** The page's own address, perhaps with a track. */
  here: string;
}) {
  const shown = `${here}${here.includes("?") ? "&" : "?"}show=1`;
  return (
    <>
      <Notice tone="warn" title={m.page_warning_title()} silent>
        <p>{warning}</p>
      </Notice>
      <form method="post" className="row" data-once>
        <ButtonLink href={shown}>{m.page_warning_show()}</ButtonLink>
        <Button variant="quiet" name="intent" value="skip">
          {m.page_warning_skip()}
        </Button>
      </form>
      <p className="small">{m.page_warning_note()}</p>
    </>
  );
}
