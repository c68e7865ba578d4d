/** Causes that an administrator can do something about; each has its words among the texts `outbox:failure`. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\bENOSPC\b/, 'diskFull'],
  [/\b(EACCES|EPERM|EROFS)\b/, 'noPermission'],
  [/\bENOENT\b/, 'fileMissing'],
  [/\b(ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)\b/, 'unreachable'],
  [/The worker ended/, 'interrupted'],
];

/** What kind of thing went wrong, by the error as the worker noted it. */
export function failureKind(lastError: string): string {
  return KINDS.find(([pattern]) => pattern.test(lastError))?.[1] ?? 'other';
}
