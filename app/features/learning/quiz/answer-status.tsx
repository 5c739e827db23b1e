import { m } from "#app/paraglide/messages.js";
import { SaveStatus } from "#app/ui/quiz.tsx";

/** Where the script says whether the answer is saved, for every way it may go. */
export function AnswerStatus({
  isOfSeveral = false,
}: {
  /** Where one form has several answers, of which some may be refused. */
  isOfSeveral?: boolean;
}) {
  return (
    <SaveStatus
      saving={m.quiz_saving()}
      saved={m.quiz_saved({ time: "{time}" })}
      notSaved={m.quiz_not_saved()}
      notKept={m.quiz_not_kept()}
      refused={m.quiz_refused()}
      changedElsewhere={
        isOfSeveral ? m.quiz_changed_some() : m.quiz_changed_elsewhere()
      }
      signedOut={m.quiz_signed_out()}
      alreadySubmitted={m.quiz_submitted_status()}
      timeOver={m.quiz_time_over_status()}
      answerTooLong={m.quiz_too_long_status()}
    />
  );
}
