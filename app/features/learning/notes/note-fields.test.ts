import { expect, test } from "vitest";
import { readNoteForm } from "./note-fields.ts";

test.each([
  ["Viena\r\nDvi\rTrys\n\n", "Viena\nDvi\nTrys"],
  ["a\u0000b\u001b[31m\u007fc\td", "ab[31mc\td"],
  ["🙂 \u202E مرحبا", "🙂 \u202E مرحبا"],
  [" \r\n", ""],
])("%j is read as %j", (typed, text) => {
  expect(readNoteForm([["text", typed]])).toEqual({ text, seen: null });
});

test.each([
  ["1700000000000", 1_700_000_000_000],
  ["0", 0],
  ["", -1],
  ["-5", -1],
  ["1e3", -1],
])("the revision seen of %j is %j", (seen, number) => {
  expect(readNoteForm([["seen", seen]])).toEqual({ text: "", seen: number });
});
