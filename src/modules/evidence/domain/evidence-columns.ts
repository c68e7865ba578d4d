import { DomainError } from '../../../shared/domain-error.js';
import { nameKey } from './evidence-feed.js';
import { evidenceFields } from './evidence-fields.js';

/** What a column of a list of records may hold, in the order in which a list is written. */
export const evidenceColumns = ['kind', ...evidenceFields, 'countedOn', 'target', 'source', 'state'] as const;
export type EvidenceColumn = (typeof evidenceColumns)[number];

/** What somebody may say that a column holds. */
export const columnChoices = ['ignored', ...evidenceColumns] as const;
export type ColumnChoice = (typeof columnChoices)[number];

/** Heads without accents, the more special first: 'loại tiêu chuẩn' is the variant and not the kind. */
const heads: readonly (readonly [EvidenceColumn, RegExp])[] = [
  ['taxCode', /\bmst\b|ma so thue|tax/],
  [
    'variant',
    /^(phan loai|giai phap|muc( dat)?$|loai tieu chuan|nhan hieu|hinh thuc|variant|solution|level|kind of standard|trade ?mark$|form$)/,
  ],
  ['kind', /^(loai|loai ho so|loai minh chung|kind|type|kind of record)$/],
  ['target', /^(chi tieu|target)/],
  ['unitGroup', /^(thuoc nhom|nhom|loai hinh|loai don vi|group|kind of unit)/],
  ['source', /^(van ban|can cu|nguon|tai lieu chung minh|source|document|proof)/],
  ['countedOn', /^(ngay tinh|ngay$|ngay (ky|nghiem thu|cong nhan|dang ky|cap)|counts? on|day$|date$|counted)/],
  ['startedOn', /^(bat dau|tu ngay|start|from)/],
  ['reference', /^(so hieu|so (don|cong bo|hop dong|van bang|quyet dinh|giay)|hop dong|quyet dinh so|reference|number$|contract)/],
  ['quantity', /^(so luong|hang sao|hang$|sao$|tong so$|muc dong gop|quantity|stars?$|amount)/],
  ['result', /^(ket qua|noi phat hanh|result|outcome)/],
  ['state', /^(trang thai|tinh trang|state|status)$/],
  ['organisation', /^(ten )?(don vi|doanh nghiep|chu the|co so|to chuc|hop tac xa)|^(organi[sz]ation|unit|enterprise|company)/],
  ['subject', /^(noi dung|(ten )?san pham|ten hang|cong viec|linh vuc|subject|product|what)/],
];

/** A head is a few words; a sentence above a list is none. */
const LONGEST_HEAD = 60;
/** The heads stand below a few lines of title, if at all. */
const LINES_OF_TITLE = 60;
/** Fewer say too little to be the heads of a list. */
export const LEAST_HEADS = 3;

/** What the columns under these heads hold, null for what is not read; a second column with the same meaning is not read. */
export function columnsOfHeads(texts: readonly string[]): (EvidenceColumn | null)[] {
  const taken = new Set<EvidenceColumn>();
  return texts.map((text) => {
    const words = nameKey(text);
    if (words === '' || words.length > LONGEST_HEAD) return null;
    const column = heads.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
    if (column === null || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
}

/** @throws DomainError invalid `columnTwice`, `columnsNameNothing` with field `columns`. */
export function requireColumns(said: readonly ColumnChoice[]): void {
  const columns = said.filter((column) => column !== 'ignored');
  if (new Set(columns).size < columns.length) throw new DomainError('invalid', 'columnTwice', { field: 'columns' });
  const isNamed = columns.includes('organisation') || columns.includes('subject');
  if (!isNamed) throw new DomainError('invalid', 'columnsNameNothing', { field: 'columns' });
}

/** How many columns of a list of records the best line of heads explains. */
export function explainsEvidence(rows: readonly { readonly texts: readonly string[] }[]): number {
  return Math.max(0, ...rows.slice(0, LINES_OF_TITLE).map(({ texts }) => known(columnsOfHeads(texts))));
}

/** The place of the line of heads; null where no line says enough. */
export function findHeads(rows: readonly { readonly texts: readonly string[] }[]): number | null {
  const most = explainsEvidence(rows);
  if (most < LEAST_HEADS) return null;
  return rows.findIndex(({ texts }) => known(columnsOfHeads(texts)) === most);
}

function known(columns: readonly (EvidenceColumn | null)[]): number {
  return columns.filter((column) => column !== null).length;
}
