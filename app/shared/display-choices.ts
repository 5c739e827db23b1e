import { z } from "zod";

export const THEMES = ["system", "light", "dark"] as const;
export const TEXT_SIZES = ["100", "112", "125", "150"] as const;

/** How somebody wants pages to look; nothing about who they are. */
export type Display = {
  theme: (typeof THEMES)[number];
  /** Percent of the ordinary size. */
  textSize: (typeof TEXT_SIZES)[number];
  /** Lessons in one column, without what stands beside the text. */
  reading: boolean;
};

export const USUAL_DISPLAY: Display = {
  theme: "system",
  textSize: "100",
  reading: false,
};

const COOKIE = "display";
const A_YEAR = 365 * 24 * 60 * 60;

/** A form may change one thing and leave the others as they are. */
export const displayChange = z.object({
  theme: z.enum(THEMES).optional(),
  textSize: z.enum(TEXT_SIZES).optional(),
  reading: z.enum(["on", "off"]).optional(),
});

type DisplayChange = z.output<typeof displayChange>;

/** What the browser remembers; what is missing or made up is as usual. */
export function displayIn(cookieHeader: string | null): Display {
  const start = `${COOKIE}=`;
  const value = cookieHeader
    ?.split(";")
    .map((cookie) => cookie.trim())
    .find((cookie) => cookie.startsWith(start))
    ?.slice(start.length);
  const [theme, textSize, reading] = value?.split(".") ?? [];
  const parsed = displayChange.safeParse({ theme, textSize, reading });
  return changed(USUAL_DISPLAY, parsed.success ? parsed.data : {});
}

export function changed(
  display: Display,
  { theme, textSize, reading }: DisplayChange,
): Display {
  return {
    theme: theme ?? display.theme,
    textSize: textSize ?? display.textSize,
    reading: reading === undefined ? display.reading : reading === "on",
  };
}

/**
 * The Set-Cookie header that remembers it for a year. No script needs it, and it
 * travels over TLS alone where there is TLS.
 */
export function displayCookie(
  { theme, textSize, reading }: Display,
  { origin }: { origin: string },
): string {
  const value = [theme, textSize, reading ? "on" : "off"].join(".");
  const secure = origin.startsWith("https://") ? "; Secure" : "";
  return `${COOKIE}=${value}; Path=/; Max-Age=${A_YEAR}; HttpOnly; SameSite=Lax${secure}`;
}

/** The attributes of `<html>` that the styles know. */
export function displayAttributes({ theme, textSize, reading }: Display) {
  return {
    "data-theme": theme === "system" ? undefined : theme,
    "data-text-size": textSize === "100" ? undefined : textSize,
    "data-reading": reading ? "" : undefined,
  };
}
