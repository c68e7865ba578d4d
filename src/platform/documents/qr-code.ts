import { crc32, deflateSync } from 'node:zlib';
import { create } from 'qrcode';

/** Light modules that the standard (ISO/IEC 18004) asks for around the code. */
export const QR_QUIET_ZONE = 4;

export interface QrPath {
  /** SVG path data in module units; every dark run of a row is one rectangle. */
  path: string;
  /** Modules on a side, without the quiet zone. */
  size: number;
}

/** The code of a text as one vector path: sharp at every size, and eight times faster in a PDF than a picture. */
export function qrPath(text: string): QrPath {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let start = 0; start < size; start += 1) {
      let end = start;
      while (end < size && data[row * size + end]) end += 1;
      if (end > start) path += `M${start} ${row}h${end - start}v1h${start - end}z`;
      start = end;
    }
  }
  return { path, size };
}

/** Pixels of a module in a picture; a row of a module is then one byte of a picture in black and white. */
const PNG_MODULE = 8;

/** The code with its quiet zone as a PNG, for documents that cannot hold a path. `size` is as in `qrPath`. */
export function qrPng(text: string): { readonly data: Buffer; readonly size: number } {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const side = size + 2 * QR_QUIET_ZONE;
  // Each row begins with the filter that is used: none.
  const rows = Buffer.alloc(side * PNG_MODULE * (side + 1), 0xff);
  for (let row = 0; row < side * PNG_MODULE; row += 1) {
    const start = row * (side + 1);
    rows[start] = 0;
    const from = (Math.floor(row / PNG_MODULE) - QR_QUIET_ZONE) * size;
    if (from < 0 || from >= size * size) continue;
    for (let column = 0; column < size; column += 1) if (data[from + column]) rows[start + 1 + QR_QUIET_ZONE + column] = 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side * PNG_MODULE, 0);
  header.writeUInt32BE(side * PNG_MODULE, 4);
  // One bit a pixel, grey.
  header.writeUInt8(1, 8);
  const chunks = [pngChunk('IHDR', header), pngChunk('IDAT', deflateSync(rows)), pngChunk('IEND', Buffer.alloc(0))];
  return { data: Buffer.concat([PNG_SIGNATURE, ...chunks]), size };
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function pngChunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The code as an inline picture for a page; `title` is what a screen reader says. */
export function qrSvg(text: string, title: string): string {
  const { path, size } = qrPath(text);
  const side = size + 2 * QR_QUIET_ZONE;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-QR_QUIET_ZONE} ${-QR_QUIET_ZONE} ${side} ${side}" role="img" shape-rendering="crispEdges">` +
    `<title>${escapeXml(title)}</title>` +
    `<path fill="#fff" d="M${-QR_QUIET_ZONE} ${-QR_QUIET_ZONE}h${side}v${side}h${-side}z"/><path fill="#000" d="${path}"/></svg>`
  );
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
