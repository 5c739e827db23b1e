import type { Locale } from "#app/shared/text.ts";

/** What a review may tell: see `quizFile`'s `review`. */
export type Shows = "score" | "feedback" | "key";

/** `isRight` and `feedback` are null where they would tell too much. */
export type Judged = { isRight: boolean | null; feedback: string | null };

/** A piece of a text with gaps; `chosen` is null for an empty gap. */
type ReviewedGapPart =
  | { kind: "text"; text: string }
  | { kind: "gap"; number: number; chosen: string | null };

export type ReviewedAnswer =
  | {
      type: "single" | "multiple";
      chosen: ({ text: string } & Judged)[];
      rightAnswer: string[] | null;
    }
  | {
      type: "true-false";
      chosen: ({ value: boolean } & Judged) | null;
      rightAnswer: boolean | null;
    }
  | {
      type: "matching";
      pairs: ({ left: string; chosen: string | null } & Judged)[];
      rightAnswer: { left: string; right: string }[] | null;
    }
  | {
      type: "ordering";
      /** By the places given to them; those without a place come last. */
      items: ({ text: string; place: number | null } & Judged)[];
      /** The texts in the right order. */
      rightAnswer: string[] | null;
    }
  | {
      type: "fill-in";
      parts: ReviewedGapPart[];
      gaps: ({ number: number; chosen: string | null } & Judged)[];
      /** One text for each gap that counts as right. */
      rightAnswer: string[] | null;
    }
  | {
      type: "short-answer";
      chosen: ({ text: string } & Judged) | null;
      /** Every text that counts as right. */
      rightAnswer: string[] | null;
    };

export type Shown = { seed: number; locale: Locale; shows: Shows };
