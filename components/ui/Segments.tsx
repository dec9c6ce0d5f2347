import { useRef } from 'preact/hooks';
import { roveTo } from './rove';

export interface SegmentsProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}

/** A few choices side by side, one of them taken: a radio group. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, value, options, onChange } = props;
  const group = useRef<HTMLDivElement>(null);
  const choose = (index: number) => {
    const option = options[index];
    if (option === undefined) return;
    group.current?.querySelectorAll('button')[index]?.focus();
    onChange(option.value);
  };
  return (
    <div
      class="segments"
      role="radiogroup"
      aria-label={label}
      ref={group}
      onKeyDown={(event) => {
        const now = options.findIndex((option) => option.value === value);
        const to = roveTo(event, now, options.length);
        if (to === undefined) return;
        event.preventDefault();
        choose(to);
      }}
    >
      {options.map((option, index) => (
        <button
          key={option.value}
          type="button"
          class="segment"
          role="radio"
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          onClick={() => choose(index)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
