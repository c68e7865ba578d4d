import { OmitType } from '@nestjs/swagger';
import { ChoiceField } from '../../platform/web/fields.js';
import { TargetResponse } from './plans.dto.js';

/** With what the form of a change is filled in. */
export class RevisionSource {
  @ChoiceField(['catalogue'], { optional: true }) from?: 'catalogue';
}

/** What a plan or a decision about counting may change of a target. */
export class TargetTermsResponse extends OmitType(TargetResponse, ['key', 'position', 'version', 'validFrom', 'figures']) {}

/** A target that differs from the plan that the program knows. */
export class CatalogueDifference {
  key: string;
  label: string;
  version: number;
  /** By their names: what a fact is, and what it is in the catalogue. */
  changed: Record<string, { from: unknown; to: unknown }>;
  /** Codes that the catalogue adds to a list (`topicsAdded`), takes away (`groupsRemoved`), or has alone (`topicsOnly`). */
  lists: Record<string, string[]>;
  /** All of the target as in the catalogue, to be sent as its new version. */
  catalogue: TargetTermsResponse;
}
