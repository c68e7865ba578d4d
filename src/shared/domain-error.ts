export type DomainErrorKind = 'not-found' | 'conflict' | 'invalid' | 'forbidden';

export type MessageParams = Record<string, string | number>;

/** One thing wrong with one field of a request; `code` is a key of the `validation` texts. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly params?: MessageParams;
}

interface DomainErrorOptions {
  /** The form field the message belongs beside, when there is one. */
  readonly field?: string;
  readonly params?: MessageParams;
  /** Several fields at once; only for kind `invalid`. */
  readonly problems?: readonly FieldProblem[];
}

/**
 * A fact that stops a request: expected, named, and safe to show. `code` is stable (clients and texts depend on it).
 * Anything else that is thrown is a bug and becomes a 500 without detail.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly params: MessageParams;
  readonly problems: readonly FieldProblem[];

  constructor(
    readonly kind: DomainErrorKind,
    readonly code: string,
    options: DomainErrorOptions = {},
  ) {
    super(code);
    this.params = options.params ?? {};
    this.problems = options.problems ?? (options.field ? [{ field: options.field, code, params: this.params }] : []);
  }
}
