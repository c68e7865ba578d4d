import { DomainError } from '../../../shared/domain-error.js';

/** A place in the list of people: the row before which or after which a page lies. */
export interface ListPlace {
  readonly nameSort: string;
  readonly id: string;
}

const SEPARATOR = ' ';

/** For an address: the id first, it holds no space; a sort key may. */
export function writePlace({ nameSort, id }: ListPlace): string {
  return Buffer.from(`${id}${SEPARATOR}${nameSort}`).toString('base64url');
}

/** @throws DomainError invalid `placeNotUnderstood` for what `writePlace` did not write. */
export function readPlace(text: string): ListPlace {
  const [, id, nameSort] = /^([\da-f-]{36}) ([\x20-\x7e]{1,400})$/.exec(Buffer.from(text, 'base64url').toString('latin1')) ?? [];
  if (!id || !nameSort) throw new DomainError('invalid', 'placeNotUnderstood');
  return { id, nameSort };
}
