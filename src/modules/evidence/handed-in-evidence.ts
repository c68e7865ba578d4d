import { DomainError } from '../../shared/domain-error.js';
import type { EvidenceListRequest, EvidenceReadingForm } from './evidence-import.dto.js';
import type { EvidenceReading } from './evidence-import.entity.js';
import type { HandedInEvidence } from './start-evidence-import.js';

/** The list of a form or of the API, as the use case takes it. @throws DomainError invalid `required`, `listTwice` beside the field. */
export function handedInEvidence({ file, text = '', kind, source, paper }: EvidenceListRequest): HandedInEvidence {
  const hasText = text.trim() !== '';
  if (file === undefined && !hasText) throw new DomainError('invalid', 'listMissing', { field: 'file' });
  if (file !== undefined && hasText) throw new DomainError('invalid', 'listTwice', { field: 'text' });
  return {
    material: file === undefined ? { source: 'pasted', text } : { source: 'file', fileName: file.fileName, bytes: file.bytes },
    ...(kind === undefined ? {} : { kind }),
    ...(source === undefined ? {} : { source }),
    ...(paper === undefined ? {} : { paper }),
  };
}

/** How somebody wants the list read; what was left out stays out. */
export function readingOf({ kind, source, columns, encoding, takeDoubtful }: EvidenceReadingForm): EvidenceReading {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(source === undefined ? {} : { source }),
    ...(columns === undefined ? {} : { columns }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(takeDoubtful ? { takeDoubtful } : {}),
  };
}
