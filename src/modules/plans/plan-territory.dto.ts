import { ChoiceField, DayField, IdsField, TextField } from '../../platform/web/fields.js';
import { type TerritoryPart, territoryParts, type UnitLevel, unitLevels } from '../territories/index.js';
import { type TerritoryExtent, territoryExtents } from './domain/territory-extent.js';
import { PlanChange } from './plans.dto.js';

const optional = true;

export class TerritoryUnits {
  /** Ids of administrative units. */
  @IdsField({ max: 200 }) adminUnitIds: string[];
  /** `issued`: the plan names them; `inside`, `outside`: what the lists leave in doubt. */
  @ChoiceField(territoryParts) part: TerritoryPart;
  /** Needed for what people say beyond the plan. */
  @TextField({ max: 500, optional }) reason?: string;
}

export class TerritoryRemoval {
  @TextField({ max: 36 }) adminUnitId: string;
}

export class TerritoryExtentChoice {
  /** `issued`: the units of the day of issue; `today`: all of the province that they are in now. */
  @ChoiceField(territoryExtents) extent: TerritoryExtent;
  /** Who decided it, and on what ground. */
  @TextField({ max: 500 }) reason: string;
}

/** A unit of the territory as a workbook has it: the code and a day name it, the name is held against them. */
export class TerritoryLine {
  @ChoiceField(territoryParts) part: TerritoryPart;
  @ChoiceField(unitLevels) unitLevel: UnitLevel;
  @TextField({ max: 10 }) unitCode: string;
  @TextField({ max: 140 }) unitName: string;
  @DayField() existsOn: string;
  @TextField({ max: 500, optional }) territoryReason?: string;
}

/** What a workbook says of the plan itself. */
export class PlanSheetFacts extends PlanChange {
  @ChoiceField(territoryExtents, { optional }) territoryExtent?: TerritoryExtent;
}

export class TerritoryUnitResponse {
  adminUnitId: string;
  /** With what it lies in. */
  label: string;
  part: TerritoryPart;
  reason: string | null;
  setBy: string;
}

export class TerritoryOwnerResponse {
  adminUnitId: string;
  label: string;
}

export class TerritoryResponse {
  extent: TerritoryExtent;
  /** The day on which the named units existed: that of the signature, else the first of the period. */
  issuedOn: string;
  units: TerritoryUnitResponse[];
  /** The provinces of today that the plan has passed to. */
  owners: TerritoryOwnerResponse[];
}
