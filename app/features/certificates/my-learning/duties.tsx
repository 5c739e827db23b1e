import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { LinkRow, LinkRows } from "#app/ui/rows.tsx";
import type { Duties } from "./duties.queries.server.ts";

/** Where somebody who signs, or speaks for an institution, has work to do. */
export function DutiesSection({ duties }: { duties: Duties }) {
  const { signs, isContact, listsToApprove } = duties;
  if (!signs && !isContact) return null;
  const home = `/${currentLocale()}`;
  return (
    <section aria-labelledby="duties">
      <h2 id="duties">{m.duties_title()}</h2>
      <LinkRows>
        {signs ? (
          <LinkRow
            level={3}
            href={`${home}/approvals`}
            title={m.duties_approvals()}
            sentence={m.duties_approvals_text()}
            meta={[m.duties_approvals_waiting({ n: listsToApprove })]}
          />
        ) : null}
        {isContact ? (
          <LinkRow
            level={3}
            href={`${home}/institution`}
            title={m.institution_title()}
            sentence={m.duties_institution_text()}
            meta={[]}
          />
        ) : null}
      </LinkRows>
    </section>
  );
}
