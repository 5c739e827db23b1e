import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { Button } from "#app/ui/button.tsx";
import { TextInput } from "#app/ui/field.tsx";
import { errorLines, fieldState } from "#app/ui/form-reply.ts";
import { ErrorSummary, Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { LogoName } from "./logos.queries.server.ts";

/** The logos that programmes choose from, and a form for one more. */
export function LogosPage({
  logos,
  isSaved,
  reply,
}: {
  logos: LogoName[];
  isSaved: boolean;
  reply: FormReply | undefined;
}) {
  const locale = currentLocale();
  const home = `/${locale}/programmes`;
  return (
    <Page
      width="text"
      breadcrumbs={{
        label: m.nav_breadcrumbs(),
        steps: [{ href: home, text: m.programmes_title() }],
        here: m.logos_title(),
      }}
    >
      {isSaved ? <Notice tone="ok" title={m.logos_saved()} /> : null}
      <ErrorSummary title={m.error_summary()} errors={errorLines(reply)} />
      <PageHead title={m.logos_title()} lede={m.logos_lede()} />
      {logos.length === 0 ? (
        <p>{m.logos_none()}</p>
      ) : (
        <ul className="todo">
          {logos.map(({ id, alt }) => (
            <li key={id}>
              <img className="thumb" src={`${home}/logos/${id}`} alt="" />
              <span dir="auto">{alt[locale]}</span>
            </li>
          ))}
        </ul>
      )}
      <UploadForm reply={reply} />
    </Page>
  );
}

function UploadForm({ reply }: { reply: FormReply | undefined }) {
  const field = (name: string) => ({
    id: name,
    name,
    ...fieldState(reply, name),
  });
  return (
    <Panel id="upload" title={m.logos_upload()}>
      <form
        method="post"
        encType="multipart/form-data"
        className="form"
        data-once
      >
        <TextInput
          id="picture"
          name="picture"
          type="file"
          accept="image/png,image/jpeg,image/webp"
          label={m.logos_picture()}
          hint={m.logos_picture_hint()}
          error={fieldState(reply, "picture").error}
        />
        <TextInput
          {...field("altLt")}
          lang="lt"
          label={m.logos_alt_lt()}
          hint={m.logos_alt_hint()}
        />
        <TextInput {...field("altEn")} label={m.logos_alt_en()} />
        <Button>{m.logos_save()}</Button>
      </form>
    </Panel>
  );
}
