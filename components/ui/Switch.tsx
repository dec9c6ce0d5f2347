export interface SwitchProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** The id of the text that names it, or its name. */
  labelledBy?: string;
  label?: string;
  id?: string;
  disabled?: boolean;
}

/** On or off, at once (https://www.w3.org/WAI/ARIA/apg/patterns/switch/). */
export function Switch({ checked, onChange, labelledBy, label, id, disabled }: SwitchProps) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      id={id}
      aria-checked={checked}
      aria-labelledby={labelledBy}
      aria-label={label}
      disabled={disabled}
      onClick={() => onChange(!checked)}
    />
  );
}
