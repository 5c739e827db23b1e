import { Button } from "./button.tsx";
import { Fieldset, type SetText } from "./choices.tsx";
import { FieldError, describedBy } from "./field.tsx";

type OrderingWords = {
  /** The line of a list that chooses no place. */
  empty: string;
  up: string;
  down: string;
  /** Said when something was moved; `{text}` and `{place}` are filled in. */
  moved: string;
};

type OrderingItem = {
  name: string;
  text: string;
  value?: string | undefined;
  error?: string | undefined;
};

type OrderingProps = SetText & {
  items: OrderingItem[];
  places: number;
  words: OrderingWords;
};

/**
 * Things to put in order: each gets its number from a list. With scripts there
 * are buttons as well, which change these lists and nothing else. Never by dragging.
 */
export function Ordering({ items, places, words, ...set }: OrderingProps) {
  return (
    <Fieldset {...set}>
      <ol className="order" data-ordering>
        {items.map((item, i) => (
          <OrderingRow
            key={item.name}
            id={i === 0 ? set.id : `${set.id}-${i + 1}`}
            item={item}
            places={places}
            words={words}
          />
        ))}
      </ol>
      <p className="vh" role="status" data-moved={words.moved} />
    </Fieldset>
  );
}

function OrderingRow({
  id,
  item: { name, text, value, error },
  places,
  words,
}: {
  id: string;
  item: OrderingItem;
  places: number;
  words: OrderingWords;
}) {
  return (
    <li>
      <FieldError id={id} error={error} />
      <select
        id={id}
        name={name}
        className="in"
        defaultValue={value ?? ""}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, error })}
      >
        <option value="">{words.empty}</option>
        {Array.from({ length: places }, (_, i) => (
          <option key={i} value={String(i + 1)}>
            {i + 1}
          </option>
        ))}
      </select>
      <label htmlFor={id}>{text}</label>
      <span className="order__moves">
        <MoveButton by={-1} word={words.up} text={text} />
        <MoveButton by={1} word={words.down} text={text} />
      </span>
    </li>
  );
}

/** Hidden until the script is there to move anything. */
function MoveButton({
  by,
  word,
  text,
}: {
  by: -1 | 1;
  word: string;
  text: string;
}) {
  return (
    <Button type="button" variant="quiet" small hidden data-move={by}>
      {word}
      <span className="vh"> {text}</span>
    </Button>
  );
}
