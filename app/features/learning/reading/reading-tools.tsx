import type { ReactNode } from "react";
import { formatPercent } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import {
  TEXT_SIZES,
  THEMES,
  type Display,
} from "#app/shared/display-choices.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { RailTools } from "#app/ui/lesson-layout.tsx";

type Place = {
  display: Display;
  /** The address of the page that the tools stand on. */
  here: string;
};

/** Text size, reading mode, colours and printing, beside a lesson. */
export function ReadingTools({
  printHref,
  ...place
}: Place & { printHref: string }) {
  return (
    <RailTools id="reading-tools" title={m.display_tools()}>
      <TextSizeForm {...place} />
      <DisplayForm {...place}>
        <Button small variant="quiet" name="reading" value="on">
          {m.display_reading()}
        </Button>
      </DisplayForm>
      <ThemeForm {...place} />
      <ButtonLink small variant="quiet" icon="print" href={printHref}>
        {m.print_module()}
      </ButtonLink>
    </RailTools>
  );
}

/** The way out of reading mode, above the text; nothing in ordinary reading. */
export function LeaveReadingMode({ display, here }: Place) {
  if (!display.reading) return null;
  return (
    <div className="row no-print">
      <DisplayForm display={display} here={here}>
        <Button small variant="quiet" name="reading" value="off">
          {m.display_reading_leave()}
        </Button>
      </DisplayForm>
      <TextSizeForm display={display} here={here} />
    </div>
  );
}

function TextSizeForm({ display, here }: Place) {
  const at = TEXT_SIZES.indexOf(display.textSize);
  const now = formatPercent(Number(display.textSize) * 100);
  return (
    <DisplayForm display={display} here={here}>
      <div
        className="sizes"
        role="group"
        aria-label={m.display_text_is({ percent: now })}
      >
        <SizeButton size={TEXT_SIZES[at - 1]} name={m.display_text_smaller()}>
          A−
        </SizeButton>
        <span className="small">{now}</span>
        <SizeButton size={TEXT_SIZES[at + 1]} name={m.display_text_larger()}>
          A+
        </SizeButton>
      </div>
    </DisplayForm>
  );
}

/** Without a size there is no further step that way. */
function SizeButton({
  size,
  name,
  children,
}: {
  size: string | undefined;
  name: string;
  children: string;
}) {
  return (
    <Button
      small
      variant="quiet"
      name="textSize"
      value={size}
      disabled={size === undefined}
      title={name}
      aria-label={`${children} ${name}`}
    >
      {children}
    </Button>
  );
}

function ThemeForm({ display, here }: Place) {
  return (
    <DisplayForm display={display} here={here}>
      <p className="small" id="theme-label">
        {m.display_theme()}
      </p>
      <div className="themes" role="group" aria-labelledby="theme-label">
        {THEMES.map((theme) => (
          <ThemeButton
            key={theme}
            theme={theme}
            isChosen={theme === display.theme}
          />
        ))}
      </div>
    </DisplayForm>
  );
}

function ThemeButton({
  theme,
  isChosen,
}: {
  theme: Display["theme"];
  isChosen: boolean;
}) {
  const name = m[`display_theme_${theme}`]();
  return (
    <Button
      small
      variant="quiet"
      name="theme"
      value={theme}
      title={name}
      aria-pressed={isChosen}
    >
      {theme === "system" ? m.display_theme_auto() : name}
    </Button>
  );
}

function DisplayForm({ here, children }: Place & { children: ReactNode }) {
  return (
    <form method="post" action={`/${currentLocale()}/display`}>
      <input type="hidden" name="returnTo" value={`${here}#reading-tools`} />
      {children}
    </form>
  );
}
