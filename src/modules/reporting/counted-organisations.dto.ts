import { ChoiceField, DayField, TextField, WholeNumberField } from '../../platform/web/fields.js';
import { type UnitGroup, unitGroups } from '../../shared/unit-group.js';

const optional = true;

export class OrganisationFilter {
  /** The key of a target that counts different organisations. */
  @TextField({ max: 60 }) target: string;
  @ChoiceField(unitGroups, { optional }) group?: UnitGroup;
  /** Only those of which several names were joined. */
  @ChoiceField(['yes'], { optional }) joined?: 'yes';
  @DayField({ optional }) asOf?: string;
  @WholeNumberField({ min: 1, max: 100_000, optional }) page?: number;
}

export class ContinuationResponse {
  /** `renamed`: another name or form; `same`: another way of writing. */
  kind: 'renamed' | 'same';
  from: string;
  to: string;
  day: string | null;
}

export class OrganisationOfTarget {
  group: UnitGroup;
  /** The name under which it stands (the newest, or the spelling that was kept), then every other way in which it was named. */
  names: string[];
  taxCodes: string[];
  classes: number;
  /** What the register says of these names. */
  steps: ContinuationResponse[];
}

export class OrganisationsOfTarget {
  asOf: string;
  organisations: OrganisationOfTarget[];
  total: number;
  /** Those of which several names were joined. */
  joined: number;
}
