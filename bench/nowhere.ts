import { Writable } from 'node:stream';

/** A receiver that takes everything at once and keeps nothing. */
export function nowhere(): Writable {
  return new Writable({
    write: (_piece, _encoding, taken) => {
      taken();
    },
  });
}
