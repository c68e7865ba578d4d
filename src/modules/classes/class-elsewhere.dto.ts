import { DayField, NameField, TextField, WholeNumberField } from '../../platform/web/fields.js';
import { Clearable } from '../../platform/web/clearable.js';
import { PlanIdsField } from './class-fields.js';

const optional = true;

export class NewClassElsewhere {
  @TextField({ max: 36 }) courseId: string;
  /** Unique. Left out: the code of the course and a number. */
  @TextField({ max: 40, pattern: /^[A-Za-z0-9Đđ._-]+$/, optional }) code?: string;
  /** Left out: the name of the course. */
  @NameField({ max: 250, optional }) name?: string;
  /** The organisation that holds it, as it is printed. */
  @NameField({ max: 200 }) heldBy: string;
  @DayField() heldFrom: string;
  /** The last day, on which the class counts. */
  @DayField() heldTo: string;
  @TextField({ max: 300 }) place: string;
  /** How many people may be sent. */
  @WholeNumberField({ min: 1, max: 2000 }) capacity: number;
  @TextField({ max: 500, optional }) audience?: string;
  /** Number and date of the decision that sends them. */
  @TextField({ max: 200, optional }) openingDecision?: string;
  /** The plans it serves. Left out: those whose period covers its first day. */
  @PlanIdsField() planIds?: string[];
}

/** What is left out stays as it is; an optional fact that is sent empty is cleared. */
export class ClassElsewhereChange {
  @NameField({ max: 250, optional }) name?: string;
  @NameField({ max: 200, optional }) heldBy?: string;
  @DayField({ optional }) heldFrom?: string;
  @DayField({ optional }) heldTo?: string;
  @TextField({ max: 300, optional }) place?: string;
  @WholeNumberField({ min: 1, max: 2000, optional }) capacity?: number;
  @TextField({ max: 500, optional }) @Clearable() audience?: string | null;
  @TextField({ max: 200, optional }) @Clearable() openingDecision?: string | null;
  @PlanIdsField() planIds?: string[];
}
