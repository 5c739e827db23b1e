import { formatDay } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import { StateMark, Tag, type State } from "#app/ui/tag.tsx";
import type { AccessState } from "./access-state.ts";
import type { EnrolmentSource } from "./enrolments.queries.server.ts";

const SHAPES: Record<AccessState, State> = {
  account: "done",
  invited: "in-progress",
  lapsed: "warning",
  "not-invited": "not-started",
  "no-address": "not-started",
};

/** Whether somebody can sign in, in shape and words. */
export function AccessMark({
  one: { access, invitation },
}: {
  one: {
    access: AccessState;
    invitation: { expiresAt: Date } | null;
  };
}) {
  const words = {
    account: () => m.people_access_account(),
    invited: () =>
      invitation
        ? m.people_access_invited_until({
            day: formatDay(invitation.expiresAt),
          })
        : m.people_access_invited(),
    lapsed: () => m.people_access_lapsed(),
    "not-invited": () => m.people_access_not_invited(),
    "no-address": () => m.people_access_no_address(),
  };
  return <StateMark state={SHAPES[access]}>{words[access]()}</StateMark>;
}

export function EnrolmentTag({ withdrawnAt }: { withdrawnAt: Date | null }) {
  if (!withdrawnAt) return <Tag tone="ok">{m.people_state_enrolled()}</Tag>;
  const day = formatDay(withdrawnAt);
  return <Tag>{m.people_withdrawn_on({ day })}</Tag>;
}

export function sourceInWords(source: EnrolmentSource): string {
  const words = {
    self: m.people_source_self,
    coordinator: m.people_source_coordinator,
    import: m.people_source_import,
    "walk-in": m.people_source_walk_in,
    nomination: m.people_source_nomination,
  };
  return words[source]();
}
