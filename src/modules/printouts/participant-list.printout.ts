import { columnWidths, paragraph, signatures, text } from '../../platform/documents/official-blocks.js';
import { mm, type PaperSection, type TableBlock } from '../../platform/documents/official-paper.js';
import type { Registration } from '../registrations/index.js';
import { gatheringWords } from './domain/class-words.js';
import { listDateline, listHead, listSection, listWidth } from './list-frame.js';
import type { ClassFacts } from './class-printouts.js';

export type Listed = Pick<Registration, 'id' | 'fullName' | 'birthDate' | 'gender' | 'position' | 'unitName'>;

const GENDERS: Record<string, string> = { male: 'Nam', female: 'Nữ' };

export function participantListName({ courseType }: ClassFacts): string {
  return `Danh sách ${gatheringWords(courseType).people}`;
}

/** Danh sách học viên: as little personal data as the list needs, so neither phone nor e-mail. `people` come in the order of the list. */
export function participantList(facts: ClassFacts, people: readonly Listed[], signedOn: string | null): PaperSection {
  const width = listWidth(false);
  const { people: word } = gatheringWords(facts.courseType);
  return listSection(false, 'plain', [
    ...listHead(facts, participantListName(facts), width),
    text(paragraph('', { size: 8, indent: 0, before: 0 })),
    table(people, width),
    text(paragraph(`Danh sách này có ${String(people.length).padStart(2, '0')} ${word}./.`, { size: 13, face: 'italic' })),
    ...signatures([{ authority: ['NGƯỜI LẬP DANH SÁCH'] }, { authority: ['THỦ TRƯỞNG ĐƠN VỊ'] }], width, listDateline(facts, signedOn)),
  ]);
}

function table(people: readonly Listed[], width: number): TableBlock {
  const widths = columnWidths([{ mm: 10 }, { share: 5 }, { mm: 14 }, { mm: 13 }, { share: 3.6 }, { share: 5.4 }, { mm: 14 }], width);
  const aligns = ['centre', 'left', 'centre', 'centre', 'left', 'left', 'left'] as const;
  return {
    kind: 'table',
    columns: widths.map((each, index) => ({ width: each, align: aligns[index] ?? 'left' })),
    header: [['TT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Chức vụ', 'Đơn vị công tác', 'Ghi chú'].map((words) => ({ text: words }))],
    rows: people.map(({ fullName, birthDate, gender, position, unitName }, index) => ({
      cells: [
        { text: String(index + 1) },
        { text: fullName },
        { text: birthYear(birthDate) },
        { text: GENDERS[gender ?? ''] ?? '' },
        { text: position },
        { text: unitName },
        { text: '' },
      ],
    })),
    size: 12,
    rowHeight: mm(7),
  };
}

export function birthYear(birthDate: string | null): string {
  return birthDate?.slice(0, 4) ?? '';
}
