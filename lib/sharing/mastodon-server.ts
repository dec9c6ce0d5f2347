/**
 * The host name of a Mastodon server, from what a reader writes: a name, an address, or an account
 * such as `@me@mastodon.example`. `undefined` for what is none.
 */
export function mastodonServer(written: string): string | undefined {
  const text = written.trim().replace(/^@?[\w.-]+@/u, '');
  const address = /^https?:\/\//iu.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(address)) return undefined;
  const { hostname, port, username, password } = new URL(address);
  if (port !== '' || username !== '' || password !== '') return undefined;
  // A public name: labels with a dot between, the last of them no number.
  const isName = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/u.test(
    hostname,
  );
  return isName && hostname.length <= 253 ? hostname : undefined;
}
