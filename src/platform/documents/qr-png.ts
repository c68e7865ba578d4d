import { crc32, deflateSync } from 'node:zlib';
import { create } from 'qrcode';
import { QR_QUIET_ZONE } from './qr-code.js';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const [WHITE, BLACK] = [255, 0];

/**
 * The code of a text as a picture, for mail, whose readers show no SVG: one byte of grey a pixel, no filter (ISO/IEC 15948). The
 * library's own PNGs try five filters on every line in four colours, which took longer than all the rest of a mail.
 */
export function qrPng(text: string, pixelsAModule = 8): Buffer {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const side = (size + 2 * QR_QUIET_ZONE) * pixelsAModule;
  const lines: Buffer[] = [];
  for (let row = -QR_QUIET_ZONE; row < size + QR_QUIET_ZONE; row += 1) {
    const line = Buffer.alloc(side + 1, WHITE);
    line[0] = 0;
    for (let column = 0; column < size; column += 1) {
      const isDark = row >= 0 && row < size && data[row * size + column];
      const from = 1 + (column + QR_QUIET_ZONE) * pixelsAModule;
      if (isDark) line.fill(BLACK, from, from + pixelsAModule);
    }
    for (let copy = 0; copy < pixelsAModule; copy += 1) lines.push(line);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 8;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
