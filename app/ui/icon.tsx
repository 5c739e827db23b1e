// Never as a data: address: browsers do not follow <use> into one.
import spriteUrl from "./icons.svg?url&no-inline";

export type IconName =
  | "logo"
  | "done"
  | "in-progress"
  | "not-started"
  | "locked"
  | "warning"
  | "revoked"
  | "ready"
  | "expired"
  | "replaced"
  | "unknown"
  | "info"
  | "tick"
  | "cross"
  | "arrow-right"
  | "arrow-left"
  | "download"
  | "print"
  | "external"
  | "flag"
  | "menu";

/**
 * A picture from the sprite, coloured by the text around it. It is decoration:
 * the words that say the same stand beside it. `size` is in CSS pixels.
 */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} aria-hidden="true">
      <use href={`${spriteUrl}#${name}`} />
    </svg>
  );
}
