import jsqr from 'jsqr';
import type { Picture } from './read-pdf.js';

const decode = jsqr as unknown as typeof jsqr.default;

/** What a phone's camera would read. @throws Error when there is no readable QR code in the picture. */
export function readQr({ data, width, height }: Picture): string {
  const found = decode(data, width, height);
  if (!found) throw new Error('No QR code can be read in this picture.');
  return found.data;
}
