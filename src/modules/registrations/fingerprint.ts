import { hash } from 'node:crypto';

/** What the database keeps of a private link or of a claim: enough to recognise it, nothing to read out of a stolen table. */
export function fingerprint(text: string): string {
  return hash('sha256', text);
}
