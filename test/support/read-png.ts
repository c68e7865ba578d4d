import { inflateSync } from 'node:zlib';
import type { Picture } from './read-pdf.js';

/** The points of a grey PNG of 8 bits without filters, as mail carries the code of a registration (ISO/IEC 15948). */
export function readPng(file: Buffer): Picture {
  const [width, height, depth, colours] = [file.readUInt32BE(16), file.readUInt32BE(20), file[24], file[25]];
  if (depth !== 8 || colours !== 0) throw new Error(`A PNG of depth ${depth} and colour type ${colours} is not expected here`);
  const at = file.indexOf('IDAT');
  const lines = inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)));
  const data = new Uint8ClampedArray(width * height * 4);
  for (let point = 0; point < width * height; point++) {
    const grey = lines[Math.floor(point / width) * (width + 1) + 1 + (point % width)] ?? 0;
    data.set([grey, grey, grey, 255], point * 4);
  }
  return { data, width, height };
}
