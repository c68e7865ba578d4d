export const questionKinds = ['text', 'long_text', 'single_choice', 'several_choices', 'number', 'date', 'file'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** One of the answers a question offers. The key is what is stored, so that the wording can still be corrected. */
export interface Choice {
  readonly key: string;
  readonly text: string;
  readonly textEn: string | null;
}

/** What the organiser of a class asks beyond the usual fields, as far as rules need it. */
export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly isRequired: boolean;
  /** Empty unless the kind offers choices. */
  readonly choices: readonly Choice[];
  /** Of a number; null where it is not bounded. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** The question is asked only of those who gave `shownWhenChoice` as an answer to this earlier one. */
  readonly shownWhenId: string | null;
  readonly shownWhenChoice: string | null;
}

export const MOST_QUESTIONS = 30;
export const MOST_CHOICES = 30;
/** A browser sends all its files in one request. */
export const MOST_FILE_QUESTIONS = 3;
export const LONGEST_ANSWER = { text: 300, long_text: 2000 } as const;
export const LARGEST_ANSWER_FILE = 5;
/** What can be looked at without running anything in it. */
export const answerFileKinds = ['pdf', 'docx', 'xlsx', 'jpg', 'png', 'webp', 'heic'] as const;

export function offersChoices(kind: QuestionKind): boolean {
  return kind === 'single_choice' || kind === 'several_choices';
}
