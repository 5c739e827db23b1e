import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { Button } from "#app/ui/button.tsx";
import { TextInput } from "#app/ui/field.tsx";
import { fieldState } from "#app/ui/form-reply.ts";
import { Panel } from "#app/ui/panel.tsx";
import type { OpenIssueList } from "./open-issue-list.server.ts";

/** What the reader of a list can do about it; nothing once it is decided. */
export function DecideForms({
  open,
  reply,
}: {
  open: OpenIssueList;
  reply: FormReply | undefined;
}) {
  return (
    <>
      {open.mayDecide ? <Decide reply={reply} /> : null}
      {open.mayWithdraw ? (
        <Panel id="withdraw" title={m.issue_list_withdraw_title()}>
          <p>{m.issue_list_withdraw_text()}</p>
          <form method="post" data-once>
            <input type="hidden" name="decision" value="withdraw" />
            <Button variant="quiet">{m.issue_list_withdraw()}</Button>
          </form>
        </Panel>
      ) : null}
    </>
  );
}

function Decide({ reply }: { reply: FormReply | undefined }) {
  return (
    <Panel id="decide" title={m.issue_list_decide_title()}>
      <p>{m.issue_list_decide_text()}</p>
      <form method="post" data-once>
        <input type="hidden" name="decision" value="approve" />
        <Button>{m.issue_list_approve()}</Button>
      </form>
      <form method="post" className="stack" data-once>
        <input type="hidden" name="decision" value="reject" />
        <TextInput
          id="reason"
          name="reason"
          maxLength={500}
          autoComplete="off"
          label={m.issue_list_reject_reason()}
          hint={m.register_void_reason_hint()}
          {...fieldState(reply, "reason")}
        />
        <p>
          <Button variant="danger">{m.issue_list_reject()}</Button>
        </p>
      </form>
    </Panel>
  );
}
