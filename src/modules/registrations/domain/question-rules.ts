import { DomainError, type FieldProblem } from '../../../shared/domain-error.js';
import { cleanText } from '../../../shared/text-folding.js';
import {
  type Choice,
  MOST_CHOICES,
  MOST_FILE_QUESTIONS,
  MOST_QUESTIONS,
  offersChoices,
  type Question,
  type QuestionKind,
} from './question.js';
import { forbiddenTopicIn } from './question-topics.js';

/** What an organiser wrote about a question, cleaned line by line but not yet understood. */
export interface QuestionDraft {
  readonly kind: QuestionKind;
  readonly label: string;
  readonly labelEn?: string;
  readonly hint?: string;
  readonly isRequired: boolean;
  /** One choice a line; an English wording may follow after a bar: 'Buổi sáng | Morning'. */
  readonly choices?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** '<id of an earlier question>:<key of its choice>'. */
  readonly shownWhen?: string;
}

export type QuestionFacts = Omit<Question, 'id'> & {
  readonly label: string;
  readonly labelEn: string | null;
  readonly hint: string | null;
};

const LONGEST_CHOICE = 150;

/**
 * @param before the question as it is, when it is being changed
 * @param earlier the questions that stand before it on the form: only what was asked already can decide
 * @throws DomainError invalid `formIncomplete` naming every field that is wrong.
 */
export function readQuestion(draft: QuestionDraft, earlier: readonly Question[], before?: Question): QuestionFacts {
  const { kind, label, labelEn = null, hint = null, isRequired } = draft;
  const choices = offersChoices(kind) ? readChoices(draft.choices ?? '', before?.choices ?? []) : [];
  const facts = { kind, label, labelEn, hint, isRequired, choices, ...readBounds(draft), ...readCondition(draft.shownWhen) };
  const problems = [...wordingProblems(draft), ...choiceProblems(facts), ...boundProblems(facts), ...conditionProblems(facts, earlier)];
  if (problems.length > 0) throw new DomainError('invalid', 'formIncomplete', { problems });
  return facts;
}

/**
 * A line that was there keeps its key, also when it moved; a line in the place of one that is gone is that one, worded anew.
 */
function readChoices(text: string, before: readonly Choice[]): Choice[] {
  const lines = text.split('\n').map(cleanText).filter(Boolean).map(readLine);
  const same = lines.map(({ text: words }) => before.find((choice) => choice.text === words)?.key);
  const reworded = lines.map((_, index) => (same.includes(before[index]?.key) ? undefined : before[index]?.key));
  let last = Math.max(0, ...before.map(({ key }) => Number(key.slice(1))));
  return lines.map((line, index) => ({ key: same[index] ?? reworded[index] ?? `c${++last}`, ...line }));
}

function readLine(line: string): Omit<Choice, 'key'> {
  const [text = '', textEn = ''] = line.split('|').map(cleanText);
  return { text, textEn: textEn || null };
}

function readBounds({ kind, minimum, maximum }: QuestionDraft): Pick<Question, 'minimum' | 'maximum'> {
  return kind === 'number' ? { minimum: minimum ?? null, maximum: maximum ?? null } : { minimum: null, maximum: null };
}

function readCondition(shownWhen: string | undefined): Pick<Question, 'shownWhenId' | 'shownWhenChoice'> {
  if (!shownWhen) return { shownWhenId: null, shownWhenChoice: null };
  const [shownWhenId = '', shownWhenChoice = ''] = shownWhen.split(':');
  return { shownWhenId, shownWhenChoice };
}

function wordingProblems(draft: QuestionDraft): FieldProblem[] {
  return (['label', 'labelEn', 'hint', 'choices'] as const).flatMap((field) => {
    const topic = forbiddenTopicIn(draft[field] ?? '');
    return topic === null ? [] : [{ field, code: `questionAsks.${topic}` }];
  });
}

function choiceProblems({ kind, choices }: QuestionFacts): FieldProblem[] {
  if (!offersChoices(kind)) return [];
  const texts = choices.map(({ text }) => text);
  if (choices.length < (kind === 'single_choice' ? 2 : 1)) return [{ field: 'choices', code: 'tooFewChoices' }];
  if (choices.length > MOST_CHOICES) return [{ field: 'choices', code: 'tooMany', params: { max: MOST_CHOICES } }];
  if (texts.includes('')) return [{ field: 'choices', code: 'choiceWithoutText' }];
  if (new Set(texts).size < texts.length) return [{ field: 'choices', code: 'choiceTwice' }];
  const isTooLong = choices.some(({ text, textEn }) => text.length > LONGEST_CHOICE || (textEn?.length ?? 0) > LONGEST_CHOICE);
  return isTooLong ? [{ field: 'choices', code: 'choiceTooLong', params: { max: LONGEST_CHOICE } }] : [];
}

function boundProblems({ minimum, maximum }: QuestionFacts): FieldProblem[] {
  return minimum !== null && maximum !== null && minimum > maximum ? [{ field: 'maximum', code: 'maximumBelowMinimum' }] : [];
}

function conditionProblems({ shownWhenId, shownWhenChoice }: QuestionFacts, earlier: readonly Question[]): FieldProblem[] {
  if (shownWhenId === null) return [];
  const decides = earlier.find(({ id }) => id === shownWhenId);
  const isThere = decides?.choices.some(({ key }) => key === shownWhenChoice) ?? false;
  return isThere ? [] : [{ field: 'shownWhen', code: 'notAChoice' }];
}

/** @throws DomainError conflict `tooManyQuestions`, `tooManyFileQuestions`. */
export function requireRoomFor(kind: QuestionKind, others: readonly Pick<Question, 'kind'>[]): void {
  if (others.length >= MOST_QUESTIONS) throw new DomainError('conflict', 'tooManyQuestions', { params: { max: MOST_QUESTIONS } });
  const files = others.filter((other) => other.kind === 'file').length;
  if (kind === 'file' && files >= MOST_FILE_QUESTIONS) {
    throw new DomainError('conflict', 'tooManyFileQuestions', { field: 'kind', params: { max: MOST_FILE_QUESTIONS } });
  }
}

/**
 * Once somebody has answered, an answer must go on meaning what it meant: wording may be corrected and choices added, nothing else.
 * @throws DomainError conflict `questionAnswered` beside the field.
 */
export function requireSameMeaning(before: Question, after: Question | QuestionFacts): void {
  const fixed = ['kind', 'isRequired', 'minimum', 'maximum'] as const;
  const changed = fixed.find((field) => before[field] !== after[field]);
  const isRerouted = before.shownWhenId !== after.shownWhenId || before.shownWhenChoice !== after.shownWhenChoice;
  const lost = before.choices.some(({ key }) => !after.choices.some((choice) => choice.key === key));
  const field = changed ?? (isRerouted ? 'shownWhen' : lost ? 'choices' : null);
  if (field !== null) throw new DomainError('conflict', 'questionAnswered', { field });
}

/** @throws DomainError conflict `questionDecides`: a later question depends on a choice that would be gone. */
export function requireConditionsKept(id: string, choices: readonly Choice[], others: readonly Question[]): void {
  const isLost = ({ shownWhenId, shownWhenChoice }: Question): boolean =>
    shownWhenId === id && !choices.some(({ key }) => key === shownWhenChoice);
  if (others.some(isLost)) throw new DomainError('conflict', 'questionDecides', { field: 'choices' });
}

/**
 * The ids in their new order, one place up or down; at either end nothing changes.
 * @throws DomainError conflict `questionBeforeItsCondition`: a question would stand before the one that decides about it.
 */
export function movedOrder(questions: readonly Question[], id: string, direction: 'up' | 'down'): string[] {
  const order = [...questions];
  const from = order.findIndex((question) => question.id === id);
  const to = direction === 'up' ? from - 1 : from + 1;
  const [one, other] = [order[from], order[to]];
  if (!one || !other) return order.map((question) => question.id);
  [order[from], order[to]] = [other, one];
  const [upper, lower] = direction === 'up' ? [one, other] : [other, one];
  if (upper.shownWhenId === lower.id) throw new DomainError('conflict', 'questionBeforeItsCondition');
  return order.map((question) => question.id);
}

/** @throws DomainError conflict `classNotChangeable`: the list is evidence, or there is no class to register for. */
export function requireQuestionsChangeable(state: string): void {
  if (state === 'finalised' || state === 'cancelled') throw new DomainError('conflict', 'classNotChangeable');
}
