import { ChoiceField, DayField, TextField, WholeNumberField } from '../../platform/web/fields.js';
import { type ConditionAnswer, conditionAnswers } from './domain/condition-answer.js';

/** Whether the condition that the plan names ("khi có đơn vị ở Trung ương mở khóa đào tạo") holds: the program cannot know, people say. */
export class TargetCondition {
  @ChoiceField(conditionAnswers) answer: ConditionAnswer;
  /** From what it is known; for `unknown` why the answer before is taken back. */
  @TextField({ max: 500 }) reason: string;
  /** The first day of the answer; without one it holds as long as the present wording of the target does. */
  @DayField({ optional: true }) validFrom?: string;
  /** The version of the target that was read before: the answer is refused where a change came between. */
  @WholeNumberField({ min: 1, max: 100_000_000, optional: true }) version?: number;
}
