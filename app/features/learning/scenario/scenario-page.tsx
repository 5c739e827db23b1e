import { m } from "#app/paraglide/messages.js";
import { LessonLayout } from "#app/ui/lesson-layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Meta } from "#app/ui/page.tsx";
import { courseHref, moduleHref } from "./addresses.ts";
import { Steps } from "./lesson-page.tsx";
import { ModuleOutline } from "./module-outline.tsx";
import type { OpenScenario } from "./open-scenario.ts";
import { ScenarioText } from "./scenario-text.tsx";

/** The scenario in the frame of its module, with the same step forward as a page. */
export function ScenarioPage(open: OpenScenario) {
  const { course, module, progress, quiz, step } = open;
  return (
    <LessonLayout
      breadcrumbs={{
        label: m.nav_breadcrumbs(),
        steps: [
          { href: courseHref(course), text: course.title },
          { href: moduleHref(course, module), text: module.title },
        ],
        here: open.title,
      }}
      outline={
        <ModuleOutline
          course={course}
          module={module}
          progress={progress}
          quiz={quiz}
          here={step.id}
        />
      }
    >
      <Meta
        items={[
          m.scenario_label(),
          m.page_number({ number: open.number, total: progress.totalSteps }),
          m.minutes({ n: step.minutes }),
        ]}
      />
      <h1>{open.title}</h1>
      <Notice silent>{m.scenario_reading()}</Notice>
      <ScenarioText scenario={open.scenario} />
      <Steps
        course={course}
        module={module}
        hasQuiz={quiz !== null}
        previous={open.previous}
        next={null}
        isDone={step.state === "done"}
      />
    </LessonLayout>
  );
}
