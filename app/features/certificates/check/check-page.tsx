import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { errorLines } from "#app/ui/form-reply.ts";
import { ErrorSummary } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { CheckForm } from "./check-form.tsx";
import { FileForm } from "./file-form.tsx";

/** The three ways to check: the code, the file, and without the network. */
export function CheckPage({ reply }: { reply: FormReply | undefined }) {
  return (
    <Page width="narrow">
      <ErrorSummary title={m.error_summary()} errors={errorLines(reply)} />
      <PageHead title={m.check_title()} lede={m.check_lead()} />
      <CheckForm reply={reply} />
      <Panel id="by-file" title={m.check_file_title()}>
        <p>{m.check_file_text()}</p>
        <FileForm reply={reply} />
      </Panel>
      <Panel id="offline" title={m.check_offline_title()}>
        <p>{m.check_offline_text()}</p>
        <p>
          <ButtonLink href="/verifier" variant="quiet">
            {m.check_offline_download()}
          </ButtonLink>
        </p>
        <p>
          <a href="/revocations">{m.check_offline_list()}</a>
        </p>
      </Panel>
    </Page>
  );
}
