import { execFileSync } from 'node:child_process';

/** One line of text on a page, in points from the top left corner. */
export interface PrintedLine {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Pixels as a QR reader takes them. */
export interface Picture {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** The text as somebody copying it from a reader would get it. */
export function pdfText(pdf: Buffer): string {
  return poppler('pdftotext', ['-layout', '-', '-'], pdf).toString('utf8');
}

export function pdfFonts(pdf: Buffer): { name: string; embedded: boolean; subset: boolean; unicode: boolean }[] {
  const rows = poppler('pdffonts', ['-'], pdf).toString('utf8').split('\n').slice(2).filter(Boolean);
  return rows.map((row) => {
    const [name = '', ...rest] = row.split(/\s+/);
    const [embedded, subset, unicode] = rest.filter((word) => word === 'yes' || word === 'no').map((word) => word === 'yes');
    return { name, embedded: embedded ?? false, subset: subset ?? false, unicode: unicode ?? false };
  });
}

export function pdfInfo(pdf: Buffer): string {
  return poppler('pdfinfo', ['-'], pdf, { TZ: 'Asia/Ho_Chi_Minh' }).toString('utf8');
}

export function pdfLines(pdf: Buffer): PrintedLine[] {
  const layout = poppler('pdftotext', ['-bbox-layout', '-', '-'], pdf).toString('utf8');
  return [...layout.matchAll(/<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/line>/gs)].map((found) => {
    const [left = 0, top = 0, right = 0, bottom = 0] = found.slice(1, 5).map(Number);
    const text = [...(found[5] ?? '').matchAll(/>([^<]+)<\/word>/g)].map((word) => word[1]).join(' ');
    return { text, left, top, right, bottom };
  });
}

/** The first page as a printer would see it. */
export function pdfPicture(pdf: Buffer, dotsPerInch: number): Picture {
  const image = poppler('pdftoppm', ['-r', String(dotsPerInch), '-gray', '-singlefile', '-'], pdf);
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(image.subarray(0, 40).toString('latin1'));
  if (!header) throw new Error('pdftoppm did not give a grey picture.');
  const [width, height] = [Number(header[1]), Number(header[2])];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  image.subarray(header[0].length).forEach((grey, index) => data.fill(grey, index * 4, index * 4 + 3));
  return { data, width, height };
}

function poppler(program: string, settings: string[], pdf: Buffer, environment: Record<string, string> = {}): Buffer {
  try {
    return execFileSync(program, settings, { input: pdf, maxBuffer: 64_000_000, env: { ...process.env, ...environment }, stdio: 'pipe' });
  } catch (error) {
    throw new Error(`${program} failed. It belongs to poppler (Debian: apt install poppler-utils).`, { cause: error });
  }
}
