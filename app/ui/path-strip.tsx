/**
 * The way so far, as words in a row. Each stop can be opened again; the one on
 * the page is marked.
 */
export function PathStrip({
  label,
  stops,
}: {
  label: string;
  stops: { href: string; text: string; current?: boolean }[];
}) {
  return (
    <nav className="path" aria-label={label}>
      <ol>
        {stops.map(({ href, text, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? "page" : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
