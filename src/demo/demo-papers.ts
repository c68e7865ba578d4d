import { PassThrough } from 'node:stream';
import { OFFICIAL_MARGINS, paragraph, text, titleBlock } from '../platform/documents/official-blocks.js';
import { textWidth } from '../platform/documents/official-paper.js';
import { writePdf } from '../platform/documents/write-paper.js';
import { UploadedFile } from '../platform/web/upload.js';

/** Stands for a scan: one page that says what it would be. */
export async function demoPaper(fileName: string, title: string, created: Date): Promise<UploadedFile> {
  const pipe = new PassThrough();
  const pieces: Buffer[] = [];
  pipe.on('data', (piece: Buffer) => pieces.push(piece));
  const page = { landscape: false, margins: OFFICIAL_MARGINS, numbering: 'none' } as const;
  const blocks = [
    titleBlock({ name: 'Bản mô phỏng', summary: title }, textWidth(page)),
    text(paragraph('Tệp minh họa, không có giá trị sử dụng.')),
  ];
  await writePdf(pipe, { title, author: 'Trình diễn', created, sections: [{ ...page, blocks }] });
  return new UploadedFile(fileName, Buffer.concat(pieces), false);
}
