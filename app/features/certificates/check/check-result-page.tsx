import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { TextInput } from "#app/ui/field.tsx";
import { errorLines, fieldState } from "#app/ui/form-reply.ts";
import { ErrorSummary, Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { CheckedCertificate } from "./check-certificate.server.ts";
import { Particulars, StateOfCertificate } from "./checked-certificate.tsx";

type NameReply = FormReply & { isSame: boolean | null };

/** The answer first, then what to compare with the paper, then the name. */
export function CheckResultPage({
  checked,
  reply,
}: {
  checked: CheckedCertificate;
  reply: NameReply | undefined;
}) {
  return (
    <Page width="text">
      <ErrorSummary title={m.error_summary()} errors={errorLines(reply)} />
      <StateOfCertificate checked={checked} />
      {checked.state === "unknown" ? null : (
        <>
          <Particulars certificate={checked} />
          <NameQuestion reply={reply} />
        </>
      )}
      <CheckAgain />
    </Page>
  );
}

export function CheckAgain() {
  return (
    <p>
      <ButtonLink href={`/${currentLocale()}/check`} variant="quiet">
        {m.check_again()}
      </ButtonLink>
    </p>
  );
}

/** For who looked up more than anybody needs to. */
export function TooManyLookUps({ seconds }: { seconds: number }) {
  return (
    <Page width="text">
      <PageHead title={m.check_result_title()} />
      <Notice tone="warn" title={m.check_throttled({ n: seconds })} />
    </Page>
  );
}

function NameQuestion({ reply }: { reply: NameReply | undefined }) {
  return (
    <Panel id="whose" title={m.check_name_title()}>
      {reply?.isSame === true ? (
        <Notice tone="ok" title={m.check_name_yes()} />
      ) : null}
      {reply?.isSame === false ? (
        <Notice tone="bad" title={m.check_name_no()} />
      ) : null}
      <form method="post" className="stack">
        <TextInput
          id="name"
          name="name"
          autoComplete="off"
          label={m.check_name()}
          hint={m.check_name_hint()}
          {...fieldState(reply, "name")}
        />
        <p>
          <Button variant="quiet">{m.check_name_submit()}</Button>
        </p>
      </form>
    </Panel>
  );
}
