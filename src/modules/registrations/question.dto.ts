import { ChoiceField, FlagField, TextField, WholeNumberField } from '../../platform/web/fields.js';
import { type QuestionKind, questionKinds } from './domain/question.js';

const optional = true;
const LARGEST = 999_999_999;

/** A question of the organiser; what does not belong to its kind is passed over. */
export class QuestionRequest {
  @TextField({ max: 200 }) label: string;
  @TextField({ max: 200, optional }) labelEn?: string;
  @TextField({ max: 300, optional }) hint?: string;
  @ChoiceField(questionKinds) kind: QuestionKind;
  @FlagField() isRequired: boolean = false;
  /** One choice a line; an English wording may follow after a bar: `Buổi sáng | Morning`. */
  @TextField({ max: 5000, multiline: true, optional }) choices?: string;
  @WholeNumberField({ min: -LARGEST, max: LARGEST, optional }) minimum?: number;
  @WholeNumberField({ min: -LARGEST, max: LARGEST, optional }) maximum?: number;
  /** Asked only of those who chose this: the id of an earlier question, a colon, the key of its choice. Left out: asked of everyone. */
  @TextField({ max: 60, optional }) shownWhen?: string;
}

const directions = ['up', 'down'] as const;

export class QuestionMove {
  @ChoiceField(directions) direction: 'up' | 'down';
}

export class ChoiceResponse {
  /** What is sent as the answer. */
  key: string;
  text: string;
  textEn: string | null;
}

export class QuestionResponse {
  id: string;
  kind: QuestionKind;
  label: string;
  labelEn: string | null;
  hint: string | null;
  isRequired: boolean;
  choices: ChoiceResponse[];
  minimum: number | null;
  maximum: number | null;
  /** The earlier question that decides whether this one is asked, and the choice that must have been made there. */
  shownWhenId: string | null;
  shownWhenChoice: string | null;
}

export class QuestionListResponse {
  items: QuestionResponse[];
}
