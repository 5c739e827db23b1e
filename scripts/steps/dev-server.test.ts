import { expect, it } from "vitest";
import { answerTo } from "./dev-server.mjs";

it.each([
  ["messages/lt.json", "messages"],
  ["app/server/main.ts", "restart"],
  ["app/features/certificates/register/issue-certificate.server.ts", "restart"],
  ["db/migrations/0001_attendance.sql", "restart"],
  ["app/features/certificates/register/issue-certificate.test.ts", undefined],
  ["app/features/certificates/training-record.tsx", undefined],
  ["app/routes/sign-in.tsx", undefined],
  ["app/routes.ts", undefined],
  ["app/ui/page.css", undefined],
  ["app/paraglide/messages.js", undefined],
])("a change of %s asks for: %s", (file, answer) => {
  expect(answerTo(file)).toBe(answer);
});
