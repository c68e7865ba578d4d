/** A4 landscape in points. */
export const PAGE = { width: 841.89, height: 595.28 };

const GOLD = '#ad8a35';
const CORNER_RADII = [12, 20, 28, 36];
const INNER_MARGIN = 25;
const CORNER_GAP = 4;

/** The decorated border: two rules, and in each corner rings like those of a Đông Sơn drum. */
export function drawFrame(document: PDFKit.PDFDocument): void {
  const { width, height } = PAGE;
  document
    .strokeColor(GOLD)
    .lineWidth(2.2)
    .rect(17, 17, width - 34, height - 34)
    .stroke();
  document
    .lineWidth(0.7)
    .rect(INNER_MARGIN, INNER_MARGIN, width - 2 * INNER_MARGIN, height - 2 * INNER_MARGIN)
    .stroke();
  const inset = INNER_MARGIN + CORNER_GAP;
  const corners: [number, number, number, number][] = [
    [inset, inset, 1, 1],
    [width - inset, inset, -1, 1],
    [inset, height - inset, 1, -1],
    [width - inset, height - inset, -1, -1],
  ];
  document
    .lineWidth(1.1)
    .path(corners.map(([x, y, right, down]) => cornerRings(x, y, right, down)).join(''))
    .stroke();
  document.path(corners.map(([x, y, right, down]) => dot(x + 6 * right, y + 6 * down)).join('')).fill(GOLD);
}

function cornerRings(x: number, y: number, right: number, down: number): string {
  const sweep = right === down ? 1 : 0;
  return CORNER_RADII.map((r) => `M${x + r * right} ${y}A${r} ${r} 0 0 ${sweep} ${x} ${y + r * down}`).join('');
}

function dot(x: number, y: number): string {
  return `M${x - 2} ${y}A2 2 0 1 1 ${x + 2} ${y}A2 2 0 1 1 ${x - 2} ${y}Z`;
}
