import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { Button } from "#app/ui/button.tsx";
import { TextInput } from "#app/ui/field.tsx";
import { fieldState } from "#app/ui/form-reply.ts";
import { EXAMPLE_CODE } from "./public-code.ts";

/** The code as it is printed beside the QR code. */
export function CheckForm({ reply }: { reply?: FormReply | undefined }) {
  return (
    <form method="post" action={`/${currentLocale()}/check`} className="stack">
      <TextInput
        code
        id="code"
        name="code"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        label={m.check_code()}
        hint={m.check_code_hint({ example: EXAMPLE_CODE })}
        {...fieldState(reply, "code")}
      />
      <p>
        <Button>{m.check_submit()}</Button>
      </p>
    </form>
  );
}
