import { describe, expect, test } from "vitest";
import {
  changed,
  displayAttributes,
  displayCookie,
  displayIn,
  TEXT_SIZES,
  THEMES,
  USUAL_DISPLAY,
} from "./display-choices.ts";

const TLS = { origin: "https://gaire.example" };

describe("how pages look", () => {
  const all = THEMES.flatMap((theme) =>
    TEXT_SIZES.flatMap((textSize) =>
      [true, false].map((reading) => ({ theme, textSize, reading })),
    ),
  );

  test.each(all)("comes back from the cookie: %j", (display) => {
    const [cookie = ""] = displayCookie(display, TLS).split(";");
    expect(displayIn(`other=1; ${cookie}; gaire=abc`)).toEqual(display);
  });

  test.each([null, "", "display=", "display=x.y.z", "notdisplay=dark.125.on"])(
    "is as usual for %j",
    (header) => {
      expect(displayIn(header)).toEqual(USUAL_DISPLAY);
    },
  );

  test("keeps what a change does not name", () => {
    const dark = changed(USUAL_DISPLAY, { theme: "dark" });
    expect(changed(dark, { reading: "on" })).toEqual({
      theme: "dark",
      textSize: "100",
      reading: true,
    });
  });

  test("marks the document only with what is unusual", () => {
    expect(displayAttributes(USUAL_DISPLAY)).toEqual({
      "data-theme": undefined,
      "data-text-size": undefined,
      "data-reading": undefined,
    });
  });

  test("travels over TLS alone where there is TLS", () => {
    expect(displayCookie(USUAL_DISPLAY, TLS)).toMatch(/; Secure$/);
    const plain = { origin: "http://127.0.0.1:3000" };
    expect(displayCookie(USUAL_DISPLAY, plain)).not.toContain("Secure");
  });
});
