import { ChoiceField, WholeNumberField } from '../../platform/web/fields.js';
import { type ClassFileItem, classFileItems, type GeneratedPaper, type ItemState } from './domain/class-file.js';

export class ClassFileFilter {
  /** Classes that lack this paper; ANY: whose file is not complete. */
  @ChoiceField(['ANY', ...classFileItems], { optional: true }) missing?: ClassFileItem | 'ANY';
  /** Of the closing day. */
  @WholeNumberField({ min: 1990, max: 2999, optional: true }) year?: number;
  @WholeNumberField({ min: 1, max: 1_000, optional: true }) page?: number;
}

export class ClassFileItemResponse {
  item: ClassFileItem;
  state: ItemState;
  /** What the program itself puts into the archive. */
  generated: GeneratedPaper | null;
  /** How many papers are kept. */
  papers: number;
}

export class ClassFileResponse {
  classId: string;
  items: ClassFileItemResponse[];
  missing: ClassFileItem[];
}

export class ClassFileSummary {
  id: string;
  code: string;
  name: string;
  closesOn: string;
  missing: ClassFileItem[];
}

export class ClassFileListResponse {
  items: ClassFileSummary[];
  total: number;
  /** Classes whose file is complete, of `all` that have ended. */
  complete: number;
  all: number;
}
