import { ChoiceField, DayField, DecimalField, NameField, TextField, WholeNumberField } from '../../platform/web/fields.js';
import { FileField, UploadedFile } from '../../platform/web/upload.js';
import { LARGEST_PAPER, paperKinds } from '../../platform/files/kept-file.js';
import { type EvidenceKind, evidenceKinds } from '../../shared/evidence-kind.js';
import { type UnitGroup, unitGroups } from '../../shared/unit-group.js';
import { type VerificationState, verificationStates } from '../../shared/verification.js';
import { VerifiedResponse } from '../../shared/verified.dto.js';
import { evidenceVariants } from './domain/evidence-fields.js';

const optional = true;
const LARGEST = 100_000_000;

/** What every kind may say; which of it a kind has is a rule of its own. */
export abstract class EvidenceFacts {
  @DayField() countedOn: string;
  /** The key of the one target it is about. */
  @TextField({ max: 60, optional }) target?: string;
  @NameField({ max: 300, optional }) subject?: string;
  @NameField({ max: 250, optional }) organisation?: string;
  @ChoiceField(unitGroups, { optional }) unitGroup?: UnitGroup;
  @TextField({ max: 20, optional }) taxCode?: string;
  @ChoiceField(evidenceVariants, { optional }) variant?: string;
  @NameField({ max: 200, optional }) reference?: string;
  @DecimalField({ min: -LARGEST, max: LARGEST, optional }) quantity?: number;
  @DayField({ optional }) startedOn?: string;
  @TextField({ max: 500, optional, multiline: true }) result?: string;
  /** The document that proves it: number, day, who issued it. */
  @TextField({ max: 500, multiline: true }) source: string;
}

abstract class FiledFacts extends EvidenceFacts {
  /** A record may wait for its paper; nobody verifies it before. */
  @FileField(paperKinds, { maxMegabytes: LARGEST_PAPER, optional }) file?: UploadedFile;
}

export class NewEvidence extends FiledFacts {
  @ChoiceField(evidenceKinds) kind: EvidenceKind;
}

/** All facts anew; the file only where another one is sent. */
export class EvidenceChange extends FiledFacts {
  /** The revision that was read. */
  @WholeNumberField({ min: 1, max: LARGEST }) revision: number;
}

export class EvidenceVerification {
  /** The revision that was read: nobody verifies what they did not see. */
  @WholeNumberField({ min: 1, max: LARGEST }) revision: number;
}

export class EvidenceWithdrawal {
  @TextField({ max: 500, multiline: true }) reason: string;
}

export class EvidenceFilter {
  @TextField({ max: 100, optional }) q?: string;
  @ChoiceField(evidenceKinds, { optional }) kind?: EvidenceKind;
  @ChoiceField(verificationStates, { optional }) state?: VerificationState;
  /** The key of a target: only what feeds it. */
  @TextField({ max: 60, optional }) target?: string;
  /** Only what counts on this day or later. */
  @DayField({ optional }) from?: string;
  /** Only what counts on this day or before. */
  @DayField({ optional }) asOf?: string;
  @WholeNumberField({ min: 1, max: 100_000, optional }) page?: number;
}

/** Which kind a new record is of. */
export class EvidenceKindChoice {
  @ChoiceField(evidenceKinds, { optional }) kind?: EvidenceKind;
}

export class EvidenceResponse extends VerifiedResponse {
  kind: EvidenceKind;
  countedOn: string;
  /** The key of the one target it is about; null: every target that counts its kind. */
  target: string | null;
  subject: string | null;
  organisation: string | null;
  unitGroup: UnitGroup | null;
  taxCode: string | null;
  variant: string | null;
  reference: string | null;
  quantity: number | null;
  startedOn: string | null;
  result: string | null;
  source: string;
}

export class EvidenceListResponse {
  items: EvidenceResponse[];
  total: number;
}
