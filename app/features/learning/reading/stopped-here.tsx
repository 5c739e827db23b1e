import { formatDay } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Stopped } from "./stopped-at.server.ts";

/** Where the reader stopped last time. The page never jumps there by itself. */
export function StoppedHere({
  stopped: { id, text, seenAt },
  placeUrl,
}: {
  stopped: Stopped;
  placeUrl: string;
}) {
  const day = formatDay(seenAt);
  return (
    <div className="no-print">
      <Notice title={m.page_place_title({ heading: text, day })} silent>
        <form method="post" action={placeUrl} className="row notice__actions">
          <ButtonLink small variant="quiet" href={`#${id}`}>
            {m.page_place_go()}
          </ButtonLink>
          <Button small variant="quiet" name="heading" value="">
            {m.page_place_restart()}
          </Button>
        </form>
      </Notice>
    </div>
  );
}
