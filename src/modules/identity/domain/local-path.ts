const LONGEST = 1000;
/** Only there to read a path as a browser would; nothing is ever sent to it. */
const HERE = 'http://here.invalid';

/**
 * Where to go after sign-in: `next` when it is a page of this site, else `/staff`. It is read with the browser's own rules
 * first, because `/\evil`, `/<tab>/evil` and `/.//evil` all become `//evil`, another host.
 */
export function localPath(next: unknown): string {
  if (typeof next !== 'string' || next.length > LONGEST || !next.startsWith('/') || !URL.canParse(next, HERE)) return '/staff';
  const { origin, pathname, search } = new URL(next, HERE);
  if (origin !== HERE || pathname.startsWith('//') || /^\/(?:sign-in|sign-out|api)(?:\/|$)/.test(pathname)) return '/staff';
  return `${pathname}${search}`;
}
