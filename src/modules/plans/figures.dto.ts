import { OmitType } from '@nestjs/swagger';
import { LARGEST_PAPER, paperKinds } from '../../platform/files/kept-file.js';
import { ChoiceField, DayField, DecimalField, TextField, WholeNumberField } from '../../platform/web/fields.js';
import { FileField, UploadedFile } from '../../platform/web/upload.js';
import { VerifiedResponse } from '../../shared/verified.dto.js';

const LARGEST = 100_000_000;

export const figureKinds = ['opening', 'reported'] as const;
export type FigureKind = (typeof figureKinds)[number];

export class NewFigure {
  @ChoiceField(figureKinds) kind: FigureKind;
  @DayField() countedOn: string;
  /** A correction is a figure below zero; for a milestone 1 says that it is reached. Shares and statistics have at most two decimals. */
  @DecimalField({ min: -LARGEST, max: LARGEST, optional: true }) value?: number;
  /** Only for a ratio. */
  @DecimalField({ min: 0.01, max: LARGEST, optional: true }) denominator?: number;
  /** The expert behind an opening figure, so that a later certificate does not count the same person again. */
  @TextField({ max: 36, optional: true }) personId?: string;
  /** Instead of `personId`: the name as it is in the register of people. */
  @TextField({ max: 200, optional: true }) personName?: string;
  /** The document that proves the figure: number, date, who reported. */
  @TextField({ max: 500 }) evidence: string;
  /** A figure may wait for its paper; nobody verifies it before. */
  @FileField(paperKinds, { maxMegabytes: LARGEST_PAPER, optional: true }) file?: UploadedFile;
}

/** The paper of a figure, or another one instead. */
export class FigurePaper {
  /** The revision that was read. */
  @WholeNumberField({ min: 1, max: LARGEST }) revision: number;
  @FileField(paperKinds, { maxMegabytes: LARGEST_PAPER }) file: UploadedFile;
}

export class FigureVerification {
  /** The revision that was read: nobody verifies what they did not see. */
  @WholeNumberField({ min: 1, max: LARGEST }) revision: number;
}

export class FigureWithdrawal {
  @TextField({ max: 500 }) reason: string;
}

/** A figure as a workbook has it: without its paper, and an expert is named there, never by an id. */
export class FigureLine extends OmitType(NewFigure, ['personId', 'file']) {
  @TextField({ max: 60 }) targetKey: string;
}

export class FigureResponse extends VerifiedResponse {
  kind: FigureKind;
  countedOn: string;
  value: number;
  denominator: number | null;
  personId: string | null;
  evidence: string;
}
