/**
 * How much of a whole is done, as a bar and in words. `label` names the bar for
 * those who cannot see it; `text` is shown below it and should say the same.
 */
export function Progress({
  label,
  value,
  max,
  text,
}: {
  label: string;
  value: number;
  max: number;
  text: string;
}) {
  return (
    <div className="progress">
      <progress aria-label={label} value={value} max={max} />
      <p className="meta">{text}</p>
    </div>
  );
}
