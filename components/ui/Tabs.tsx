import { useRef } from 'preact/hooks';
import { roveTo } from './rove';

export interface TabsProps<Value extends string> {
  label: string;
  value: Value;
  tabs: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  /** The id of the panel below, whose content changes. */
  panel: string;
}

/** Tabs over one panel (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/); arrows move and choose. */
export function Tabs<Value extends string>({
  label,
  value,
  tabs,
  onChange,
  panel,
}: TabsProps<Value>) {
  const list = useRef<HTMLDivElement>(null);
  const choose = (index: number) => {
    const tab = tabs[index];
    if (tab === undefined) return;
    list.current?.querySelectorAll('button')[index]?.focus();
    onChange(tab.value);
  };
  return (
    <div
      class="tabs"
      role="tablist"
      aria-label={label}
      ref={list}
      onKeyDown={(event) => {
        const now = tabs.findIndex((tab) => tab.value === value);
        const to = roveTo(event, now, tabs.length);
        if (to === undefined) return;
        event.preventDefault();
        choose(to);
      }}
    >
      {tabs.map((tab, index) => (
        <button
          key={tab.value}
          type="button"
          class="tab"
          role="tab"
          aria-selected={tab.value === value}
          aria-controls={panel}
          tabIndex={tab.value === value ? 0 : -1}
          onClick={() => choose(index)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
