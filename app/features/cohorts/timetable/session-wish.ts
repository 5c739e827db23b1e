import type { SessionTimes } from "../session-time.ts";
import type { SessionFields } from "./session-form.ts";

/** What a coordinator wants a session to be. */
export type SessionWish = SessionTimes & {
  title: { lt: string; en: string };
  form: "contact" | "online";
  place: string;
  trainers: string[];
};

export function wishOf(
  { titleLt, titleEn, form, place, trainers }: SessionFields,
  times: SessionTimes,
): SessionWish {
  return {
    title: { lt: titleLt, en: titleEn },
    form,
    place,
    trainers,
    ...times,
  };
}

/** The columns of a session's row that a coordinator decides. */
export function columnsOf(wish: SessionWish) {
  return { ...wish, breaks: [...wish.breaks] };
}
