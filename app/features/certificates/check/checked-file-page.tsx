import { m } from "#app/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { CertificateState } from "#app/ui/verdict.tsx";
import type { KnownCertificate } from "./check-certificate.server.ts";
import type { CheckedFile } from "./check-file.server.ts";
import { CheckAgain } from "./check-result-page.tsx";
import {
  Particulars,
  StateOfCertificate,
  titleOf,
} from "./checked-certificate.tsx";

/** First what the file is, then what the register says of the certificate. */
export function CheckedFilePage({ file }: { file: CheckedFile }) {
  return (
    <Page width="text">
      <FileVerdict file={file} />
      <CheckAgain />
    </Page>
  );
}

function FileVerdict({ file }: { file: CheckedFile }) {
  switch (file.verdict) {
    case "as-issued":
    case "signed":
      return <GenuineFile verdict={file.verdict} checked={file.checked} />;
    case "altered":
      return <AlteredFile checked={file.checked} />;
    case "altered-named":
      return (
        <Untrue
          title={m.check_file_altered_title()}
          texts={[
            m.check_file_altered_text(),
            m.check_file_altered_named(),
            m[`check_file_state_${file.state}`](),
          ]}
        />
      );
    case "unregistered":
    case "forged":
    case "foreign":
      return (
        <Untrue
          title={m[`check_file_${file.verdict}_title`]()}
          texts={[m[`check_file_${file.verdict}_text`]()]}
        />
      );
    case "unknown":
    case "unreadable":
      return (
        <CertificateState state="unknown" title={m.check_file_unknown_title()}>
          <p>{m[`check_file_${file.verdict}_text`]()}</p>
        </CertificateState>
      );
  }
}

function GenuineFile({
  verdict,
  checked,
}: {
  verdict: "as-issued" | "signed";
  checked: KnownCertificate;
}) {
  return (
    <>
      <StateOfCertificate checked={checked} />
      <Notice
        tone={checked.state === "valid" ? "ok" : "info"}
        title={
          verdict === "as-issued"
            ? m.check_file_as_issued()
            : m.check_file_signed()
        }
      />
      <Particulars certificate={checked} />
    </>
  );
}

/** The page's title is the warning: the state is that of another paper. */
function AlteredFile({ checked }: { checked: KnownCertificate }) {
  return (
    <>
      <Untrue
        title={m.check_file_altered_title()}
        texts={[m.check_file_altered_text(), m.check_file_altered_compare()]}
      />
      <h2>{m.check_file_register_says({ state: titleOf(checked) })}</h2>
      <Particulars certificate={checked} />
    </>
  );
}

function Untrue({ title, texts }: { title: string; texts: string[] }) {
  return (
    <CertificateState state="revoked" title={title}>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </CertificateState>
  );
}
