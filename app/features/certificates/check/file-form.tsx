import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { Button } from "#app/ui/button.tsx";
import { TextInput } from "#app/ui/field.tsx";
import { fieldState } from "#app/ui/form-reply.ts";

/** The PDF or the credential; a file can be dropped on the field as well. */
export function FileForm({ reply }: { reply?: FormReply | undefined }) {
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`/${currentLocale()}/check/file`}
      className="stack"
    >
      <TextInput
        type="file"
        id="file"
        name="file"
        accept=".pdf,.json,application/pdf,application/json"
        label={m.check_file()}
        hint={m.check_file_hint()}
        {...fieldState(reply, "file")}
      />
      <p>
        <Button variant="quiet">{m.check_file_submit()}</Button>
      </p>
    </form>
  );
}
