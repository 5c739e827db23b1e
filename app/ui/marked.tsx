/**
 * Text in which what was looked for is marked. It arrives in pieces and is
 * escaped like any text: there is no markup in it.
 */
export function Marked({
  pieces,
}: {
  pieces: readonly { text: string; isMatch: boolean }[];
}) {
  return pieces.map(({ text, isMatch }, index) =>
    isMatch ? <mark key={index}>{text}</mark> : text,
  );
}
