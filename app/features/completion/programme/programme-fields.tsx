import { formatDay } from "#app/i18n/format.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { m } from "#app/paraglide/messages.js";
import type { CompletionRule } from "#app/shared/completion-rule.ts";
import { Fieldset } from "#app/ui/choices.tsx";
import { Select, TextInput } from "#app/ui/field.tsx";
import { fieldState } from "#app/ui/form-reply.ts";
import { RuleForm } from "../rule-form.tsx";
import { DocumentFields } from "./programme-document-fields.tsx";
import { field, type Shown } from "./programme-field-state.tsx";
import { MODULE_FIELD } from "./programme-form.ts";
import type {
  ChosenCourse,
  ProgrammeChoices,
} from "./open-programme-form.server.ts";

/** The fields that a new programme and a new version of one share. */
export function ProgrammeFields({
  values,
  reply,
  rule,
  course,
  logos,
}: Shown & {
  rule: CompletionRule;
  course: ChosenCourse;
  logos: ProgrammeChoices["logos"];
}) {
  const shown = { values: reply?.values ?? values, reply };
  return (
    <>
      <input type="hidden" name="course" value={course.id} />
      <TextInput
        {...field("titleLt", shown)}
        lang="lt"
        label={m.programme_title_lt()}
      />
      <TextInput {...field("titleEn", shown)} label={m.programme_title_en()} />
      <CourseVersion {...shown} course={course} />
      <Modules {...shown} course={course} />
      <Hours {...shown} />
      <RuleForm
        rule={rule}
        modules={course.modules.filter(({ hasQuiz }) => hasQuiz)}
        problems={reply?.ruleProblems ?? {}}
        typed={reply?.values}
      />
      <DocumentFields {...shown} logos={logos} />
    </>
  );
}

function CourseVersion({ course, ...shown }: Shown & { course: ChosenCourse }) {
  return (
    <Select
      {...field("courseVersion", shown)}
      label={m.programme_course_version()}
      hint={m.programme_course_version_hint()}
      empty={m.programme_course_version_latest()}
      options={course.versions.map(({ id, number, publishedAt }) => ({
        value: id,
        text: m.programme_course_version_number({
          n: number,
          day: formatDay(publishedAt),
        }),
      }))}
    />
  );
}

function Modules({ course, values, reply }: Shown & { course: ChosenCourse }) {
  return (
    <Fieldset
      id="modules"
      legend={m.programme_modules()}
      error={fieldState(reply, "modules").error}
    >
      {course.modules.map(({ id, title }, index) => (
        <label className="opt" key={id}>
          <input
            type="checkbox"
            id={index === 0 ? "modules" : `modules-${index + 1}`}
            name={`${MODULE_FIELD}${id}`}
            value="yes"
            defaultChecked={values[`${MODULE_FIELD}${id}`] !== undefined}
          />
          <span>{title[currentLocale()]}</span>
        </label>
      ))}
    </Fieldset>
  );
}

function Hours(shown: Shown) {
  const hours = { inputMode: "numeric", size: 6 } as const;
  return (
    <Fieldset
      id="hours"
      legend={m.programme_hours()}
      hint={m.programme_hours_hint()}
    >
      <TextInput
        {...field("contactHours", shown)}
        {...hours}
        label={m.programme_hours_contact()}
      />
      <TextInput
        {...field("onlineHours", shown)}
        {...hours}
        label={m.programme_hours_online()}
      />
      <TextInput
        {...field("selfStudyHours", shown)}
        {...hours}
        label={m.programme_hours_self()}
      />
    </Fieldset>
  );
}
