import { createHash } from 'node:crypto';

/** What is stored of a link or bearer token: a stolen table opens no door. 192 random bits need no slow hash. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The token of an `Authorization: Bearer …` header; null when the header is absent or speaks of another scheme. */
export function bearerToken(header: string | undefined): string | null {
  const found = /^Bearer(?:\s+(.*))?$/i.exec(header ?? '');
  return found && (found[1] ?? '');
}
