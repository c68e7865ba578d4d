import { contentTypeOf } from '../../platform/files/file-kind.js';
import type { PageReply } from '../../platform/web/page-request.js';
import { sendBytes } from '../../platform/web/send-file.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { showNumber } from '../../shared/number-signs.js';
import type { PaperResponse } from './class-paper.dto.js';
import type { ClassPaper } from './class-paper.entity.js';
import { paperKinds } from './domain/paper-kind.js';
import type { PaperFile } from './read-papers.js';

export function paperResponse(paper: ClassPaper): PaperResponse {
  const { id, kind, title, number, issuedOn, signer, isPublic, fileName, size, sha256, addedAt, addedBy } = paper;
  return { id, kind, title, number, issuedOn, signer, isPublic, fileName, size, sha256, addedAt, addedBy };
}

/** How a paper is called: by its title, its kind and number, or its file. */
export function paperName({ kind, title, number, fileName }: ClassPaper, t: Translate): string {
  return title ?? (number === null ? fileName : `${t(`classes:paperKind.${kind}`)} ${number}`);
}

export function paperRow(paper: ClassPaper, t: Translate): Record<string, unknown> {
  const { id, classId, kind, number, issuedOn, signer, isPublic, fileName, size, addedAt, addedBy } = paper;
  const href = `/staff/classes/${classId}/papers/${id}`;
  return {
    name: paperName(paper, t),
    kind: t(`classes:paperKind.${kind}`),
    reference: [number, issuedOn === null ? null : showDate(issuedOn)].filter(Boolean).join(', '),
    signer,
    isPublic,
    file: `${fileName} · ${sizeInWords(size, t)}`,
    addedAt,
    addedBy,
    fileHref: `${href}/file`,
    editHref: href,
  };
}

export function paperValues({ kind, title, number, issuedOn, signer, isPublic }: ClassPaper): Record<string, unknown> {
  return { kind, name: title, number, issuedOn: issuedOn === null ? '' : showDate(issuedOn), signer, isPublic };
}

export function paperKindOptions(t: Translate): { value: string; label: string }[] {
  return paperKinds.map((value) => ({ value, label: t(`classes:paperKind.${value}`) }));
}

/** In Vietnamese 312 KB, 4,5 MB: as file managers say it. */
function sizeInWords(bytes: number, t: Translate): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${showNumber(kilobytes, t)} KB` : `${showNumber(Math.round((kilobytes / 1024) * 10) / 10, t)} MB`;
}

/** Always a download, never shown inside our pages: whatever it holds, it cannot act in our name. */
export function sendPaper(reply: PageReply, { paper, bytes }: PaperFile): PageReply {
  return sendBytes(reply, { fileName: paper.fileName, contentType: contentTypeOf(paper.fileKind), bytes });
}
