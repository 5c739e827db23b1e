import { formatDay } from "#app/i18n/format.ts";
import { m } from "#app/paraglide/messages.js";
import { LinkRow } from "#app/ui/rows.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { courseHref } from "../addresses.ts";
import type { OpenCatalogue } from "./open-catalogue.server.ts";

type Row = OpenCatalogue["courses"][number];

/** A course in the catalogue: what it is, how long, and how far one is. */
export function CatalogueRow({ course }: { course: Row }) {
  return (
    <LinkRow
      href={courseHref(course)}
      title={course.title}
      sentence={course.summary}
      meta={[
        m.catalogue_modules({ n: course.modules }),
        m.minutes({ n: course.minutes }),
        course.languages.map((locale) => locale.toUpperCase()).join(", "),
        m.updated_on({ day: formatDay(course.publishedAt) }),
        course.hasCertificate ? m.catalogue_certificate() : null,
      ]}
      tag={tagOf(course)}
    />
  );
}

function tagOf({ state, isEnrolled }: Row) {
  if (state === "finished")
    return <Tag tone="ok">{m.catalogue_finished()}</Tag>;
  if (state === "begun") return <Tag tone="info">{m.catalogue_begun()}</Tag>;
  return isEnrolled ? <Tag tone="info">{m.catalogue_enrolled()}</Tag> : null;
}
