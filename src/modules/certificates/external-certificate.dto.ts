import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, ValidateNested } from 'class-validator';
import { DayField, NameField, TextField } from '../../platform/web/fields.js';
import type { CertificateKind } from '../../shared/certificate-kind.js';

const MOST_PEOPLE = 2000;
const says = (code: string, params: object = {}): { message: string } => ({ message: JSON.stringify({ code, params }) });

export class ExternalNumber {
  @TextField({ max: 36 }) registrationId: string;
  /** As it stands on the paper. */
  @NameField({ max: 100 }) number: string;
}

export class ExternalCertificatesInput {
  /** Left out: the organisation that held the course. */
  @NameField({ max: 200, optional: true }) issuer?: string;
  @DayField() issuedOn: string;
  /** The last day on the paper; left out: as long as the course says. */
  @DayField({ optional: true }) validTo?: string;
  @ArrayMaxSize(MOST_PEOPLE, says('tooMany', { max: MOST_PEOPLE }))
  @ArrayNotEmpty(says('required'))
  @IsArray(says('notAList'))
  @ValidateNested({ each: true })
  @Type(() => ExternalNumber)
  numbers: ExternalNumber[];
}

export class ExternalWithdrawal {
  @TextField({ max: 500, multiline: true }) reason: string;
}

/** The form of the page names the record too. */
export class ExternalWithdrawalForm extends ExternalWithdrawal {
  @TextField({ max: 36 }) certificateId: string;
}

export class ExternalCertificateResponse {
  id: string;
  registrationId: string;
  kind: CertificateKind;
  number: string;
  issuer: string;
  issuedOn: string;
  /** The last day on which it is valid; null: without end. */
  validTo: string | null;
  /** The last day of the course: the day on which an expert's certificate counts towards a target. */
  countedOn: string;
  endedAt: Date | null;
  endReason: string | null;
}

export class ExternalCertificateListResponse {
  items: ExternalCertificateResponse[];
}
