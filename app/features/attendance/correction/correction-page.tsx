import { CohortTabs } from "#app/features/cohorts/cohort-tabs.tsx";
import { m } from "#app/paraglide/messages.js";
import type { FormReply } from "#app/shared/form.server.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { TextInput } from "#app/ui/field.tsx";
import { errorLines, fieldState } from "#app/ui/form-reply.ts";
import { ErrorSummary, Notice } from "#app/ui/notice.tsx";
import { Page, PageHead } from "#app/ui/page.tsx";
import { DefinitionList } from "#app/ui/panel.tsx";
import type { AttendanceRow, OpenSession } from "../open-attendance.server.ts";
import { breadcrumbsOf } from "../grid/session-page.tsx";
import { codeOf } from "../said.ts";
import { saidInWords } from "../said-in-words.ts";
import { CorrectionList, halfInWords } from "./correction-list.tsx";

/** Changes what a locked session says of one person, with a reason. */
export function CorrectionPage({
  open,
  row,
  reply,
  refused,
}: {
  open: OpenSession;
  row: AttendanceRow;
  reply: FormReply | undefined;
  /** Why the correction was not made, in words. */
  refused: string | null;
}) {
  const title = m.attendance_correct_title();
  const hasHalves = open.halves.length > 1;
  return (
    <Page width="text" breadcrumbs={breadcrumbsOf(open, title)}>
      <ErrorSummary title={m.error_summary()} errors={errorLines(reply)} />
      {refused ? <Notice tone="bad" title={refused} /> : null}
      <PageHead
        title={title}
        lede={<bdi>{row.name}</bdi>}
        meta={[row.institution]}
      />
      <CohortTabs cohortId={open.cohort.id} here="attendance" />
      <DefinitionList
        items={row.said.map((said, index) => ({
          term: hasHalves ? halfInWords(index + 1) : m.attendance_column_was(),
          value: saidInWords(said),
        }))}
      />
      {open.lock ? (
        <CorrectionForm row={row} hasHalves={hasHalves} reply={reply} />
      ) : (
        <p>{m.attendance_not_locked()}</p>
      )}
      <CorrectionList
        hasHalves={hasHalves}
        corrections={open.corrections.filter(
          ({ enrolmentId }) => enrolmentId === row.enrolmentId,
        )}
      />
    </Page>
  );
}

function CorrectionForm({
  row,
  hasHalves,
  reply,
}: {
  row: AttendanceRow;
  hasHalves: boolean;
  reply: FormReply | undefined;
}) {
  const { error: saidError, defaultValue: said } = fieldState(reply, "said");
  return (
    <form method="post" className="form" data-once>
      <input type="hidden" name="was" value={row.said.map(codeOf).join(",")} />
      <HalfField hasHalves={hasHalves} reply={reply} />
      <RadioGroup
        id="said"
        name="said"
        legend={m.attendance_was_there()}
        error={saidError}
        defaultValue={said}
        options={[
          { value: "p", text: m.attendance_choice_present() },
          { value: "a", text: m.attendance_choice_absent() },
        ]}
      />
      <TextInput
        id="minutes"
        name="minutes"
        inputMode="numeric"
        maxLength={4}
        autoComplete="off"
        label={m.attendance_minutes_label()}
        hint={m.attendance_minutes_hint()}
        {...fieldState(reply, "minutes")}
      />
      <TextInput
        id="reason"
        name="reason"
        maxLength={300}
        autoComplete="off"
        label={m.attendance_reason()}
        hint={m.attendance_reason_hint()}
        {...fieldState(reply, "reason")}
      />
      <Button>{m.attendance_correct_submit()}</Button>
    </form>
  );
}

function HalfField({
  hasHalves,
  reply,
}: {
  hasHalves: boolean;
  reply: FormReply | undefined;
}) {
  if (!hasHalves) return <input type="hidden" name="half" value="1" />;
  const { error, defaultValue } = fieldState(reply, "half");
  return (
    <RadioGroup
      id="half"
      name="half"
      legend={m.attendance_which_half()}
      error={error}
      defaultValue={defaultValue}
      options={[
        { value: "1", text: m.attendance_first_half() },
        { value: "2", text: m.attendance_second_half() },
      ]}
    />
  );
}
