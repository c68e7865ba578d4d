import { Writable } from 'node:stream';

/** A receiver that keeps what it gets; `delay` milliseconds pass before it takes the next piece. */
export class ByteCollector extends Writable {
  private readonly pieces: Buffer[] = [];

  constructor(private readonly delay = 0) {
    super();
  }

  get bytes(): Buffer {
    return Buffer.concat(this.pieces);
  }

  override _write(piece: Buffer, _encoding: BufferEncoding, taken: () => void): void {
    this.pieces.push(piece);
    if (this.delay === 0) taken();
    else setTimeout(taken, this.delay);
  }
}
