import { SEARCH_KINDS } from "#app/content/search-entries.ts";
import { m } from "#app/paraglide/messages.js";
import { Marked } from "#app/ui/marked.tsx";
import { Meta } from "#app/ui/page.tsx";
import { courseHref, moduleHref, stepHref, termHref } from "../addresses.ts";
import type { Hit } from "./find-in-courses.server.ts";

/** What was found, one list for each kind that has something. */
export function HitGroups({ hits }: { hits: readonly Hit[] }) {
  return SEARCH_KINDS.map((kind) => {
    const some = hits.filter((hit) => hit.kind === kind);
    if (some.length === 0) return null;
    return (
      <section key={kind} aria-labelledby={`found-${kind}`}>
        <h3 id={`found-${kind}`}>{m[`search_kind_${kind}`]()}</h3>
        <ul className="rows">
          {some.map((hit) => (
            <HitRow key={hit.key} hit={hit} />
          ))}
        </ul>
      </section>
    );
  });
}

/** A link to the thing itself, where the words stand, and where it is. */
function HitRow({ hit }: { hit: Hit }) {
  const { kind, course, module, track, snippet } = hit;
  return (
    <li>
      <div className="rows__text">
        <p className="rows__title">
          <a href={hrefOf(hit)}>
            <HitTitle hit={hit} />
          </a>
        </p>
        <p>
          <Marked pieces={snippet} />
        </p>
        {kind === "course" ? null : (
          <Meta
            items={[
              course.title,
              kind === "page" || kind === "fact" ? module?.title : null,
              track ? m.search_track({ track: track.title }) : null,
            ]}
          />
        )}
      </div>
    </li>
  );
}

function HitTitle({ hit: { title, term } }: { hit: Hit }) {
  if (!term) return <Marked pieces={title} />;
  return (
    <>
      <bdi lang={term.lang} dir={term.direction}>
        {term.original}
      </bdi>{" "}
      <i lang={`${term.lang.split("-")[0]}-Latn`}>
        <Marked pieces={title} />
      </i>
    </>
  );
}

/** The nearest page that this person may open, in the version with the words. */
function hrefOf({ course, module, page, track, term, isBegun }: Hit): string {
  if (!isBegun) return courseHref(course);
  if (term) return termHref(course, term);
  if (!module) return courseHref(course);
  if (!page) return moduleHref(course, module);
  const here = stepHref(course, module, page);
  return track ? `${here}?track=${track.id}` : here;
}
