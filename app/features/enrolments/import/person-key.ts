import type { InstitutionId } from "#app/shared/ids.ts";

/** A name as it is compared: blanks, case and quotation marks do not matter. */
export function nameKey(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/["'„“”«»]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** By what somebody without an address is told from others. */
export function personKey(
  name: string,
  institution: InstitutionId | string | null,
): string {
  return `${nameKey(name)}\n${institution ?? ""}`;
}
