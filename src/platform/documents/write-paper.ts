import type { Writable } from 'node:stream';
import type { OfficialPaper } from './official-paper.js';

/**
 * The two formats of an official paper. What writes them comes with the first paper that somebody asks for: their libraries take
 * memory that a program should not hold which is never asked (decision 0013).
 */
export async function writeDocx(receiver: Writable, paper: OfficialPaper): Promise<void> {
  const { writeDocx: write } = await import('./official-docx.js');
  await write(receiver, paper);
}

export async function writePdf(receiver: Writable, paper: OfficialPaper): Promise<void> {
  const { writePdf: write } = await import('./official-pdf.js');
  await write(receiver, paper);
}
