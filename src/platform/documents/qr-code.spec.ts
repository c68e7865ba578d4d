import { inflateSync } from 'node:zlib';
import jsqr from 'jsqr';
import { QR_QUIET_ZONE, qrPath, qrPng, qrSvg } from './qr-code.js';

const readQr = jsqr as unknown as typeof jsqr.default;

/** Paints the rectangles of the path as a camera would see them, four pixels to a module. */
function paint(path: string, size: number): { data: Uint8ClampedArray; side: number } {
  const scale = 4;
  const side = (size + 2 * QR_QUIET_ZONE) * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < scale; row += 1) {
      const start = ((Number(y) + QR_QUIET_ZONE) * scale + row) * side + (Number(x) + QR_QUIET_ZONE) * scale;
      for (let pixel = start; pixel < start + Number(length) * scale; pixel += 1) data.fill(0, pixel * 4, pixel * 4 + 3);
    }
  }
  return { data, side };
}

describe('a QR code', () => {
  it.each(['https://taphuan.example/x/7KQ2-9MHT-4WXB-3RCD', 'Điểm danh buổi sáng, lớp Chuyển đổi số'])('reads back as %s', (text) => {
    const { path, size } = qrPath(text);
    const { data, side } = paint(path, size);
    expect(readQr(data, side, side)?.data).toBe(text);
  });

  it('reads back from the picture for documents', () => {
    const png = qrPng('7KQ29MHT').data;
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    const side = png.readUInt32BE(16);
    const content = png.indexOf('IDAT');
    const rows = inflateSync(png.subarray(content + 4, content + 4 + png.readUInt32BE(content - 4)));
    const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
    for (let pixel = 0; pixel < side * side; pixel += 1) {
      const [row, column] = [Math.floor(pixel / side), pixel % side];
      const byte = rows[row * (side / 8 + 1) + 1 + Math.floor(column / 8)] ?? 0;
      if (((byte >> (7 - (column % 8))) & 1) === 0) pixels.fill(0, pixel * 4, pixel * 4 + 3);
    }
    expect(readQr(pixels, side, side)?.data).toBe('7KQ29MHT');
  });

  it('consists of nothing but runs of dark modules', () => {
    expect(qrPath('TQ-2024-000341').path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/);
  });

  it('says its title to a screen reader, whatever signs the title has', () => {
    const svg = qrSvg('https://taphuan.example', 'Mã "tra cứu" <A & B>');
    expect(svg).toContain('role="img"');
    expect(svg).toContain('<title>Mã &quot;tra cứu&quot; &lt;A &amp; B&gt;</title>');
  });

  it('keeps the white margin that cameras need', () => {
    const { size } = qrPath('x');
    expect(qrSvg('x', 'Mã')).toContain(`viewBox="-4 -4 ${size + 8} ${size + 8}"`);
  });
});
