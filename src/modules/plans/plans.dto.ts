import { OmitType } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { ChoiceField, ChoicesField, DayField, DecimalField, FlagField, TextField, WholeNumberField } from '../../platform/web/fields.js';
import { courseTopics, type CourseTopic } from '../../shared/course-topic.js';
import { courseTypes, type CourseType } from '../../shared/course-type.js';
import { evidenceFeeds, type EvidenceFeed } from '../../shared/evidence-kind.js';
import { type CountYearBy, countYearByChoices } from './domain/count-year-by.js';
import { type OrganisationsBy, organisationsByChoices } from './domain/organisations-by.js';
import type { TerritoryExtent } from './domain/territory-extent.js';
import { FigureResponse } from './figures.dto.js';
import { type Direction, directions } from './domain/moved-by.js';
import { knownPlans } from './domain/known-plans.js';
import { unitGroups, type UnitGroup } from '../../shared/unit-group.js';
import {
  bases,
  comparators,
  periodicities,
  targetUnits,
  type Basis,
  type Comparator,
  type Periodicity,
  type TargetUnit,
} from './domain/target.js';

const LARGEST = 100_000_000;

export class NewPlan {
  /** Số, ký hiệu: 60/KH-UBND */
  @TextField({ max: 60 }) number: string;
  @TextField({ max: 500 }) title: string;
  @TextField({ max: 200 }) issuer: string;
  @TextField({ max: 100 }) province: string;
  @DayField() signedOn: string;
  @DayField() periodFrom: string;
  @DayField() periodTo: string;
  /** Which day of a class decides its year and period. Left out: the closing day. */
  @ChoiceField(countYearByChoices, { optional: true }) countYearBy?: CountYearBy;
  /** `named` (left out: this): organisations by their names and tax codes; `lasting`: one that was renamed or converted is one. */
  @ChoiceField(organisationsByChoices, { optional: true }) organisationsBy?: OrganisationsBy;
  /** Where its words were read, when that is not the document itself. */
  @TextField({ max: 300, optional: true }) source?: string;
  /** The id of the plan that this one replaces. */
  @TextField({ max: 36, optional: true }) supersedesId?: string;
  /** The id of the letterhead of the body that owns it and reports. Left out: the body of its province on the day of its issue. */
  @TextField({ max: 36, optional: true }) ownerId?: string;
}

/** A plan as it is to be: what is left out is empty afterwards. */
export class PlanChange extends OmitType(NewPlan, ['signedOn']) {
  /** Left out where the source does not say. */
  @DayField({ optional: true }) signedOn?: string;
}

/** Which of the plans that the program knows word for word. */
export class KnownPlanChoice {
  @ChoiceField(knownPlans.map(({ number }) => number)) number: string;
}

export class TargetFields {
  @TextField({ max: 300 }) label: string;
  /** The plan's exact words. */
  @TextField({ max: 1000 }) quote: string;
  /** Who counts, in a few words of the plan. */
  @TextField({ max: 300, optional: true }) audienceWords?: string;
  @ChoiceField(comparators) comparator: Comparator;
  /** Whole, except in per cent and of a statistic: those have at most two decimals. */
  @DecimalField({ min: 0, max: LARGEST, optional: true }) wanted?: number;
  /** The upper end of a RANGE. */
  @DecimalField({ min: 0, max: LARGEST, optional: true }) wantedMax?: number;
  @WholeNumberField({ min: 0, max: 100, optional: true }) tolerancePercent?: number;
  @ChoiceField(targetUnits) unit: TargetUnit;
  @ChoiceField(bases) basis: Basis;
  @ChoiceField(periodicities, { optional: true }) periodicity?: Periodicity;
  @ChoicesField(unitGroups) audience: UnitGroup[] = [];
  @ChoicesField(courseTypes) countedTypes: CourseType[] = [];
  /** Empty: every topic counts. */
  @ChoicesField(courseTopics) countedTopics: CourseTopic[] = [];
  @ChoicesField(evidenceFeeds) evidenceKinds: EvidenceFeed[] = [];
  /** Of experts only those with a valid certificate of competence count. */
  @FlagField() competenceOnly: boolean = false;
  /** The plan gave the target up (bãi bỏ): from `validFrom` on it is in no progress and no report. */
  @FlagField() withdrawn: boolean = false;
  /** What has to happen first, in the words of the plan. */
  @TextField({ max: 500, optional: true }) condition?: string;
  /** The key of the target of which this is a part ("trong đó"). */
  @TextField({ max: 60, optional: true }) parentKey?: string;
  /** Why the condition does not hold yet: "Chưa đủ điều kiện thực hiện". */
  @TextField({ max: 500, optional: true }) notReadyReason?: string;
  /** From what it is known that the condition holds. With neither reason nobody has said whether it does. */
  @TextField({ max: 500, optional: true }) readyReason?: string;
}

export class NewTarget extends TargetFields {
  /** A stable name for programs; without one the target is named after its place in the plan. */
  @TextField({ max: 60, optional: true, pattern: /^[a-z][a-z0-9_]*$/ }) key?: string;
}

/** A target as it is to be from now on: a new version, the old one is kept. */
export class TargetRevision extends TargetFields {
  /** The first day of the new wording; without one it corrects the present wording and holds as long as that did. */
  @DayField({ optional: true }) validFrom?: string;
  /** The deciding document, or what was typed wrong. */
  @TextField({ max: 500 }) reason: string;
  /** The version that was read before: the change is refused where another came between. */
  @WholeNumberField({ min: 1, max: LARGEST, optional: true }) version?: number;
}

export class TargetRemoval {
  /** Why it is taken out; kept in the history of the plan. */
  @TextField({ max: 500 }) reason: string;
}

export class TargetMove {
  @ChoiceField(directions) direction: Direction;
}

/** One wording of a target. */
export class TargetVersionResponse {
  version: number;
  validFrom: string;
  /** Null for the first wording. */
  reason: string | null;
  changedBy: string;
  changedAt: Date;
  quote: string;
  comparator: Comparator;
  wanted: number | null;
  wantedMax: number | null;
  unit: TargetUnit;
  periodicity: Periodicity;
  notReadyReason: string | null;
  readyReason: string | null;
}

/** Whose turns or certificates count for one target, and from which types of course. What is not named stays as it is. */
export class AudienceSetting {
  @IsOptional() @ChoicesField(unitGroups) audience?: UnitGroup[];
  @IsOptional() @ChoicesField(courseTypes) countedTypes?: CourseType[];
}

/** The same setting as a form: a form does not send boxes without a tick, so what is missing is empty. */
export class AudienceForm {
  @ChoicesField(unitGroups) audience: UnitGroup[] = [];
  @ChoicesField(courseTypes) countedTypes: CourseType[] = [];
}

/** A wording of a target as a workbook has it. */
export class VersionLine extends TargetFields {
  @TextField({ max: 60 }) targetKey: string;
  @WholeNumberField({ min: 1, max: 200 }) version: number;
  @DayField() validFrom: string;
  @TextField({ max: 500, optional: true }) reason?: string;
}

export class TargetResponse {
  key: string;
  position: number;
  label: string;
  quote: string;
  audienceWords: string | null;
  comparator: Comparator;
  wanted: number | null;
  wantedMax: number | null;
  tolerancePercent: number | null;
  unit: TargetUnit;
  basis: Basis;
  periodicity: Periodicity;
  audience: UnitGroup[];
  countedTypes: CourseType[];
  countedTopics: CourseTopic[];
  evidenceKinds: EvidenceFeed[];
  /** Of experts only those with a valid certificate of competence count. */
  competenceOnly: boolean;
  /** The plan gave it up: from `validFrom` on it is in no list and no report. */
  withdrawn: boolean;
  condition: string | null;
  /** Why the condition does not hold yet: "Chưa đủ điều kiện thực hiện". */
  notReadyReason: string | null;
  /** From what it is known that the condition holds. */
  readyReason: string | null;
  parentKey: string | null;
  /** From 1; each change of the target is a version. */
  version: number;
  validFrom: string;
  figures: FigureResponse[];
}

export class PlanSummary {
  id: string;
  number: string;
  title: string;
  issuer: string;
  province: string;
  /** Null where the source does not say. */
  signedOn: string | null;
  periodFrom: string;
  periodTo: string;
  /** Which day of a class decides its year and period. */
  countYearBy: CountYearBy;
  /** What one organisation is where they are counted. */
  organisationsBy: OrganisationsBy;
  /** Whether its territory is that of the day of issue, or all of today's province. */
  territoryExtent: TerritoryExtent;
  /** Where the words of the plan were read, when that is not the document itself. */
  source: string | null;
  /** The plan that this one replaces. */
  supersedesId: string | null;
  /** The letterhead that was chosen for its reports; null: that of its province. */
  ownerId: string | null;
  targetCount: number;
}

export class PlanResponse extends PlanSummary {
  targets: TargetResponse[];
}
