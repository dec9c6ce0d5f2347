/** Makes work that must not overlap wait for its turn; what fails does not stop what comes after. */
export function inTurn<Args extends unknown[], Answer>(
  work: (...args: Args) => Promise<Answer>,
): (...args: Args) => Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve();
  return (...args) => {
    const turn = last.then(
      () => work(...args),
      () => work(...args),
    );
    last = turn;
    return turn;
  };
}
