import {
  index,
  prefix,
  route,
  type RouteConfig,
} from "@remix-run/route-config";

/** Every address of the service, and the file that answers it. */
export default [
  index("routes/home.ts"),
  route(":locale", "routes/locale.tsx", [
    index("routes/catalogue.tsx"),
    route("sign-in", "routes/sign-in.tsx"),
    route("sign-in/as", "routes/sign-in-as.ts"),
    route("sign-out", "routes/sign-out.ts"),
    route("my-learning", "routes/my-learning.tsx"),
    ...prefix("courses/:course", [
      index("routes/course.tsx"),
      ...prefix(":module", [
        index("routes/module.tsx"),
        route("card", "routes/field-card.tsx"),
        route("scenario", "routes/scenario.tsx"),
        route("quiz", "routes/quiz.tsx"),
        route("quiz/:attempt/questions/:number", "routes/quiz-question.tsx"),
        route(
          "quiz/:attempt/questions/:number/answer",
          "routes/quiz-answer.ts",
        ),
        route("quiz/:attempt/check", "routes/quiz-check.tsx"),
        route("quiz/:attempt/result", "routes/quiz-result.tsx"),
        route("images/:image", "routes/module-image.ts"),
        route(":page", "routes/page.tsx"),
      ]),
    ]),
    route("cohorts", "routes/cohorts.tsx"),
    route("cohorts/:cohort", "routes/cohort.tsx"),
    route(
      "cohorts/:cohort/certificates/:certificate",
      "routes/certificate.tsx",
    ),
    route(
      "certificates/:certificate/document",
      "routes/certificate-document.ts",
    ),
    route("check", "routes/check.tsx"),
    route("check/:code", "routes/check-result.tsx"),
    route("*", "routes/not-found.tsx"),
  ]),
  route("dev/mail", "routes/dev-mail.tsx"),
  route("dev/ui", "routes/dev-ui.tsx"),
] satisfies RouteConfig;
