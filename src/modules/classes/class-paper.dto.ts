import { ChoiceField, DayField, FlagField, NameField } from '../../platform/web/fields.js';
import { FileField, UploadedFile } from '../../platform/web/upload.js';
import type { FileKind } from '../../platform/files/file-kind.js';
import { type PaperKind, paperKinds } from './domain/paper-kind.js';

const optional = true;

/** Scans, office documents and photos. */
const paperFileKinds: readonly FileKind[] = [
  ...(['pdf', 'docx', 'xlsx', 'pptx', 'doc', 'xls', 'ppt', 'odt', 'ods', 'jpg', 'png', 'webp', 'heic'] as const),
];
export const LARGEST_PAPER = 20;

class PaperFacts {
  @ChoiceField(paperKinds) kind: PaperKind;
  /** Left out: the name of the file says enough. */
  @NameField({ max: 250, optional }) name?: string;
  /** '45/QĐ-SKHCN' */
  @NameField({ max: 100, optional }) number?: string;
  @DayField({ optional }) issuedOn?: string;
  @NameField({ max: 200, optional }) signer?: string;
  /** Whether the people of the class may have it. */
  @FlagField() isPublic: boolean = false;
}

export class NewPaper extends PaperFacts {
  @FileField(paperFileKinds, { maxMegabytes: LARGEST_PAPER }) file: UploadedFile;
}

/** Which kind the form of a new paper begins with. */
export class PaperQuestion {
  @ChoiceField(paperKinds, { optional }) kind?: PaperKind;
}

/** All facts anew; the file only where another one is sent. */
export class PaperChange extends PaperFacts {
  @FileField(paperFileKinds, { maxMegabytes: LARGEST_PAPER, optional }) file?: UploadedFile;
}

export class PaperResponse {
  id: string;
  kind: PaperKind;
  title: string | null;
  number: string | null;
  issuedOn: string | null;
  signer: string | null;
  isPublic: boolean;
  fileName: string;
  /** In bytes. */
  size: number;
  sha256: string;
  addedAt: Date;
  addedBy: string;
}

export class PaperListResponse {
  items: PaperResponse[];
  total: number;
}
