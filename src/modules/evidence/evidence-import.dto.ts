import { ValidateBy } from 'class-validator';
import { LARGEST_PAPER, paperKinds } from '../../platform/files/kept-file.js';
import { ChoiceField, FlagField, TextField, WholeNumberField } from '../../platform/web/fields.js';
import { FileField, type UploadedFile } from '../../platform/web/upload.js';
import { type EvidenceKind, evidenceKinds } from '../../shared/evidence-kind.js';
import { legacyEncodings } from '../../shared/legacy-vietnamese.js';
import { ColumnsField } from '../imports/index.js';
import { type ColumnChoice, columnChoices } from './domain/evidence-columns.js';
import { EvidenceFacts } from './evidence.dto.js';
import type { EvidenceImportState } from './evidence-import.entity.js';

const optional = true;
const LARGEST_LIST = 10;
const LONGEST_TEXT = 1_000_000;
const encodings = [...legacyEncodings, 'unicode'] as const;
type Encoding = (typeof encodings)[number];

const says = (code: string): { message: string } => ({ message: JSON.stringify({ code }) });

/** A piece of a sheet as the clipboard has it: not cleaned, its tabs say where a cell ends. */
function PastedField(): PropertyDecorator {
  const isText = (value: unknown): boolean => value === undefined || (typeof value === 'string' && value.length <= LONGEST_TEXT);
  return ValidateBy({ name: 'pasted', validator: { validate: isText } }, says('notText'));
}

/** A list of records: one of `file` and `text`. */
export class EvidenceListRequest {
  /** .xlsx, .xls or .csv, the heads of its columns above. */
  @FileField(['xlsx', 'xls', 'csv', 'txt'], { maxMegabytes: LARGEST_LIST, optional }) file?: UploadedFile;
  /** Cells copied from a sheet, the heads of the columns above. */
  @PastedField() text?: string;
  /** The kind of lines that name none. */
  @ChoiceField(evidenceKinds, { optional }) kind?: EvidenceKind;
  /** The document that proves lines that name none. */
  @TextField({ max: 500, optional, multiline: true }) source?: string;
  /** One paper that proves every line, such as the decision that lists them. */
  @FileField(paperKinds, { maxMegabytes: LARGEST_PAPER, optional }) paper?: UploadedFile;
}

export class EvidenceReadingForm {
  @ChoiceField(evidenceKinds, { optional }) kind?: EvidenceKind;
  @TextField({ max: 500, optional, multiline: true }) source?: string;
  /** What each column holds, from the left; left out: as said before, or as the heads say. */
  @ColumnsField(columnChoices) columns?: ColumnChoice[];
  /** Needed for a text from before Unicode: what it is written in. */
  @ChoiceField(encodings, { optional }) encoding?: Encoding;
  /** Records that are perhaps written down already go in too. */
  @FlagField() takeDoubtful: boolean = false;
}

/** One line as somebody writes it anew. */
export class EvidenceLineForm extends EvidenceFacts {
  @ChoiceField(evidenceKinds) kind: EvidenceKind;
}

export class EvidenceImportVerification {
  /** The sum of the revisions that were read: nobody verifies what they did not see. */
  @WholeNumberField({ min: 1, max: 100_000_000 }) seen: number;
}

export class EvidenceImportUndo {
  @TextField({ max: 500, multiline: true }) reason: string;
}

export class EvidenceImportPage {
  @ChoiceField(['bad'], { optional }) show?: 'bad';
  @WholeNumberField({ min: 1, max: 1_000, optional }) page?: number;
}

export class EvidenceLineReason {
  field: string;
  code: string;
  /** In Vietnamese. */
  message: string;
}

export class EvidenceLineResponse {
  /** As the spreadsheet counts, from 1. */
  line: number;
  name: string;
  state: 'good' | 'bad' | 'doubtful' | 'hidden' | 'entered' | 'leftOut';
  reasons: EvidenceLineReason[];
}

export class EvidenceColumnResponse {
  /** What the list calls the column. */
  head: string;
  /** `ignored` where it is not read. */
  holds: ColumnChoice;
}

export class EvidenceImportResponse {
  id: string;
  state: EvidenceImportState;
  entered: number;
  leftOut: number;
  /** What whoever verifies the records of the list sends back. */
  seen: number;
  needsEncoding: boolean;
  /** From the left; all `ignored` where the heads say nothing known: then somebody must say what they hold. */
  columns: EvidenceColumnResponse[];
  recordIds: string[];
  lines: EvidenceLineResponse[];
}
