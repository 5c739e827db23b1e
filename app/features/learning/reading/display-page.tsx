import { formatPercent } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import {
  TEXT_SIZES,
  THEMES,
  type Display,
} from "#app/shared/display-choices.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";

/** Everything about how pages look, in one form. */
export function DisplayPage({
  display,
  returnTo,
}: {
  display: Display;
  returnTo: string;
}) {
  return (
    <Page width="text">
      <PageHead title={m.display_title()} lede={m.display_lede()} />
      <form method="post" className="stack">
        <input type="hidden" name="returnTo" value={returnTo} />
        <RadioGroup
          id="theme"
          name="theme"
          legend={m.display_theme()}
          defaultValue={display.theme}
          options={THEMES.map((value) => ({
            value,
            text: m[`display_theme_${value}`](),
          }))}
        />
        <RadioGroup
          id="text-size"
          name="textSize"
          legend={m.display_text()}
          defaultValue={display.textSize}
          options={TEXT_SIZES.map((value) => ({
            value,
            text: formatPercent(Number(value) * 100),
          }))}
        />
        <RadioGroup
          id="reading"
          name="reading"
          legend={m.display_reading()}
          defaultValue={display.reading ? "on" : "off"}
          options={(["off", "on"] as const).map((value) => ({
            value,
            text: m[`display_reading_${value}`](),
          }))}
        />
        <Button>{m.display_save()}</Button>
      </form>
    </Page>
  );
}
