/** Our own icon: a spine and a quotation mark. The name stands beside it. */
export function Logo() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        fill="#ffd83d"
        d="M3 0h10a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z"
      />
      <path
        fill="#1a1a1c"
        d="M2 3h2v10H2zM5 12V8.2C5 5.7 6.3 4.2 8.7 4v1.9C7.6 6.1 7 6.8 7 8h2v4zM10 12V8.2C10 5.7 11.3 4.2 13.7 4v1.9C12.6 6.1 12 6.8 12 8h2v4z"
      />
    </svg>
  );
}
