import { createElement, type ReactNode } from "react";
import { sourceLine } from "./author-facts.ts";
import { AUTHOR_LABELS } from "./author-labels.ts";
import { type AuthorWorld, isTaught } from "./author-world.ts";

const h = createElement;

/** Pixels: a row is a line of words and a bar under it. */
const ROW = 48;
const WORDS_AT = 18;
const BAR_AT = 26;
const BAR = 14;

type Bar = { name: string; value: number; shown: string };

type BarsProps = { title: string; unit?: string; data: string; fact?: string };

/**
 * `<Bars title unit data fact/>`: amounts as bars, drawn on the server. Widths
 * are percentages, so the words keep their size on a narrow screen; the same
 * numbers stand in a table below. With `fact`, its source is named, and nothing
 * is shown when that fact may not be taught.
 */
export function barsComponent(world: AuthorWorld) {
  let drawn = 0;
  return function BarsFigure({ title, unit = "", data, fact }: BarsProps) {
    const shown = fact ? world.fact(fact) : null;
    if (shown && !isTaught(shown)) return null;
    drawn += 1;
    const id = `bars-${drawn}`;
    const bars = barsIn(data, unit, world.locale);
    return h(
      "figure",
      { className: "bars", "data-fact": fact },
      h("figcaption", { id }, title),
      chart(id, bars, unit),
      table(world, bars),
      shown &&
        h(
          "p",
          { className: "fact__source", "data-review-by": shown.reviewBy },
          sourceLine(world, shown.id),
        ),
    );
  };
}

/** "Han: 91.11; Kitos: 8.89" → names and numbers; the gate has checked the form. */
function barsIn(data: string, unit: string, locale: string): Bar[] {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  return data.split(";").map((entry) => {
    const [name = "", number = ""] = entry.split(":");
    const value = Number(number);
    const amount = format.format(value);
    return {
      name: name.trim(),
      value,
      shown: unit ? `${amount}\u00A0${unit}` : amount,
    };
  });
}

function chart(id: string, bars: Bar[], unit: string): ReactNode {
  const largest = Math.max(
    unit === "%" ? 100 : 0,
    ...bars.map(({ value }) => value),
  );
  return h(
    "svg",
    {
      className: "bars__chart",
      role: "img",
      "aria-labelledby": `${id} ${id}-numbers`,
      width: "100%",
      height: bars.length * ROW,
    },
    h("desc", { id: `${id}-numbers` }, inWords(bars)),
    bars.map((bar, index) => row(bar, index, largest)),
  );
}

function row(bar: Bar, index: number, largest: number): ReactNode {
  const top = index * ROW;
  const share = largest === 0 ? 0 : (bar.value / largest) * 100;
  return h(
    "g",
    { key: index },
    h("text", { className: "bars__name", x: 0, y: top + WORDS_AT }, bar.name),
    h(
      "text",
      {
        className: "bars__value",
        x: "100%",
        y: top + WORDS_AT,
        textAnchor: "end",
      },
      bar.shown,
    ),
    h("rect", {
      className: "bars__track",
      x: 0,
      y: top + BAR_AT,
      width: "100%",
      height: BAR,
    }),
    h("rect", {
      className: "bars__bar",
      x: 0,
      y: top + BAR_AT,
      width: `${Number(share.toFixed(2))}%`,
      height: BAR,
    }),
  );
}

function inWords(bars: Bar[]): string {
  return bars.map(({ name, shown }) => `${name}: ${shown}`).join("; ");
}

function table(world: AuthorWorld, bars: Bar[]): ReactNode {
  const labels = AUTHOR_LABELS[world.locale];
  const rows = bars.map(({ name, shown }, index) =>
    h(
      "tr",
      { key: index },
      h("th", { scope: "row" }, name),
      h("td", null, shown),
    ),
  );
  return h(
    "details",
    { className: "bars__numbers" },
    h("summary", null, labels.asTable),
    h(
      "table",
      null,
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          h("th", { scope: "col" }, labels.name),
          h("th", { scope: "col" }, labels.value),
        ),
      ),
      h("tbody", null, rows),
    ),
  );
}
