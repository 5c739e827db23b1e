import type { ReactNode } from "react";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import { PAGES_AND_QUIZZES } from "#app/shared/completion-rule.ts";
import { Button } from "#app/ui/button.tsx";
import { Select, TextInput } from "#app/ui/field.tsx";
import { errorLines } from "#app/ui/form-reply.ts";
import { ErrorSummary } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { ruleProblemsInWords } from "../rule-form.tsx";
import type { ProgrammeChoices } from "./open-programme-form.server.ts";
import { ProgrammeChanges } from "./programme-changes.tsx";
import { field } from "./programme-field-state.tsx";
import { ProgrammeFields } from "./programme-fields.tsx";
import { MODULE_FIELD, programmeValuesOf } from "./programme-form.ts";
import type { ProgrammeReply } from "./read-programme-form.server.ts";
import type { ProgrammeView } from "./view-programmes.server.ts";

type Reply = ProgrammeReply | undefined;

/** The form of a new programme; its course is chosen first. */
export function NewProgrammePage({
  choices,
  reply,
}: {
  choices: ProgrammeChoices;
  reply: Reply;
}) {
  const { course, courses, logos } = choices;
  const values = course ? valuesOfNew(course.modules) : {};
  const shown = { values: reply?.values ?? values, reply };
  return (
    <Frame title={m.programme_new_title()} reply={reply}>
      <CourseChoice courses={courses} chosen={course?.id ?? ""} />
      {course ? (
        <form method="post" className="form" data-once>
          <TextInput
            {...field("code", shown)}
            code
            label={m.programme_code()}
            hint={m.programme_code_hint()}
          />
          <TextInput
            {...field("series", shown)}
            code
            label={m.programme_series()}
            hint={m.programme_series_hint()}
          />
          <ProgrammeFields
            values={values}
            reply={reply}
            rule={PAGES_AND_QUIZZES}
            course={course}
            logos={logos}
          />
          <Button>{m.programme_save()}</Button>
        </form>
      ) : null}
    </Frame>
  );
}

/** The form of a new version, filled with the newest one. */
export function ChangeProgrammePage({
  versions,
  choices,
  reply,
}: {
  /** The newest first; at least one. */
  versions: [ProgrammeView, ...ProgrammeView[]];
  choices: ProgrammeChoices;
  reply: Reply;
}) {
  const [newest] = versions;
  const { programme } = newest;
  const values = programmeValuesOf(newest);
  const shown = { values: reply?.values ?? values, reply };
  const seen = versions.find(
    (one) => one.programme.versionId === reply?.values.base,
  );
  const isStale = reply?.errors.base !== undefined;
  return (
    <Frame
      title={m.programme_change_title({ code: programme.code })}
      programme={{ id: programme.id, code: programme.code }}
      reply={reply}
    >
      {isStale && seen ? (
        <Panel id="base" title={m.programme_stored_now()}>
          <p>{m.programme_stored_now_text()}</p>
          <ProgrammeChanges before={seen} after={newest} />
        </Panel>
      ) : null}
      <CourseChoice
        courses={choices.courses}
        chosen={choices.course?.id ?? ""}
      />
      {choices.course ? (
        <form method="post" className="form" data-once>
          <input type="hidden" name="base" value={programme.versionId} />
          <ProgrammeFields
            values={values}
            reply={reply}
            rule={programme.rule}
            course={choices.course}
            logos={choices.logos}
          />
          <TextInput
            {...field("reason", shown)}
            label={m.programme_reason()}
            hint={m.programme_reason_hint()}
          />
          <Button>{m.programme_change_save()}</Button>
        </form>
      ) : null}
    </Frame>
  );
}

function Frame({
  title,
  programme,
  reply,
  children,
}: {
  title: string;
  programme?: { id: string; code: string };
  reply: Reply;
  children: ReactNode;
}) {
  const home = `/${currentLocale()}/programmes`;
  return (
    <Page
      width="text"
      breadcrumbs={{
        label: m.nav_breadcrumbs(),
        steps: [
          { href: home, text: m.programmes_title() },
          ...(programme
            ? [{ href: `${home}/${programme.id}`, text: programme.code }]
            : []),
        ],
        here: title,
      }}
    >
      <ErrorSummary
        title={m.error_summary()}
        errors={[
          ...errorLines(reply),
          ...ruleProblemsInWords(reply?.ruleProblems ?? {}),
        ]}
      />
      <PageHead title={title} />
      {children}
    </Page>
  );
}

/** A form of its own: which modules there are depends on the course. */
function CourseChoice({
  courses,
  chosen,
}: {
  courses: ProgrammeChoices["courses"];
  chosen: string;
}) {
  return (
    <form method="get" className="form">
      <Select
        id="course"
        name="course"
        label={m.programme_course()}
        empty={m.programme_course_choose()}
        options={courses.map(({ id, title }) => ({
          value: id,
          text: title[currentLocale()],
        }))}
        defaultValue={chosen}
      />
      <Button variant="quiet">{m.programme_course_apply()}</Button>
    </form>
  );
}

/** A new programme asks for every module, until somebody says otherwise. */
function valuesOfNew(modules: readonly { id: string }[]) {
  return {
    documentLanguage: "lt",
    ...Object.fromEntries(
      modules.map(({ id }) => [`${MODULE_FIELD}${id}`, "yes"]),
    ),
  };
}
