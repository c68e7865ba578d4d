import { qrPath } from '../../platform/documents/qr-code.js';

/** Draws the code of a text as one filled path; the white paper around it is its quiet zone. */
export function drawQr(document: PDFKit.PDFDocument, text: string, square: { x: number; y: number; side: number }): void {
  const { path, size } = qrPath(text);
  document
    .save()
    .translate(square.x, square.y)
    .scale(square.side / size)
    .path(path)
    .fill('#000000')
    .restore();
}
