/** References in the language in which they were published; https only. */
export function SourceList({
  sources,
}: {
  sources: { reference: string; url: string | null }[];
}) {
  return (
    <ul className="source-list">
      {sources.map(({ reference, url }) => (
        <li key={reference}>
          {url ? <a href={url}>{reference}</a> : reference}
        </li>
      ))}
    </ul>
  );
}
