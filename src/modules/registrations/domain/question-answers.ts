import { parseVietnameseDate } from '../../../shared/calendar-date.js';
import { DomainError, type FieldProblem } from '../../../shared/domain-error.js';
import { cleanMultilineText, cleanText } from '../../../shared/text-folding.js';
import { answerFileKinds, LARGEST_ANSWER_FILE, LONGEST_ANSWER, offersChoices, type Question, type QuestionKind } from './question.js';
import { type NumberLanguage, parseNumber } from './written-number.js';

/** A file that was sent in with a form; `kind` is null when its bytes are not what its name says. */
export interface AnswerFile {
  readonly fileName: string;
  readonly kind: string | null;
  readonly isTooLarge: boolean;
  readonly bytes: Uint8Array;
}

/** What came in, by the id of the question; nothing in it is believed. */
export type GivenAnswers = Readonly<Record<string, unknown>>;

/** How answers are read: as people write numbers in the language of the form, and with the files that questions have already. */
export interface AnswerReading {
  readonly language?: NumberLanguage;
  /** Questions that keep a file given earlier when none is sent now. */
  readonly kept?: ReadonlySet<string>;
}

/** One answer as it is stored: text, `YYYY-MM-DD`, a number with a point, keys of choices parted by commas, the name of a file. */
export interface Answer {
  readonly questionId: string;
  readonly value: string;
  readonly file: AnswerFile | null;
}

type Problem = Omit<FieldProblem, 'field'>;
interface Refusal {
  readonly problem: Problem;
}
type Understood = string | AnswerFile | Refusal;
type Reader = (value: unknown, question: Question, language: NumberLanguage) => Understood;

const refused = (code: string, params?: Problem['params']): Refusal => ({ problem: { code, ...(params ? { params } : {}) } });

/** The name of the field that answers a question, in forms and in the problems of the API. */
export function answerField(questionId: string): string {
  return `answers.${questionId}`;
}

/**
 * Reads the answers in the order of the questions. A question is asked when the one it depends on was asked and got that answer; what
 * was sent for a question that is not asked is dropped, for the participant could not see what it says.
 */
export function understandAnswers(
  questions: readonly Question[],
  given: GivenAnswers,
  reading: AnswerReading = {},
): { readonly answers: Answer[]; readonly problems: FieldProblem[] } {
  const answers = new Map<string, Answer>();
  const problems: FieldProblem[] = [];
  for (const question of questions) {
    const answer = isAsked(question, answers) ? readAnswer(question, given, reading) : null;
    if (answer === null) continue;
    if ('problem' in answer) problems.push({ field: answerField(question.id), ...answer.problem });
    else answers.set(question.id, answer);
  }
  return { answers: [...answers.values()], problems };
}

/** Null when nothing was answered and nothing had to be. */
function readAnswer(question: Question, given: GivenAnswers, { language = 'vi', kept }: AnswerReading): Answer | Refusal | null {
  const { id, kind, isRequired } = question;
  const value = Object.hasOwn(given, id) ? given[id] : undefined;
  if (isNothing(value)) return isRequired && !kept?.has(id) ? refused(offersChoices(kind) ? 'choose' : 'required') : null;
  const understood = readers[kind](value, question, language);
  if (typeof understood === 'string') return { questionId: id, value: understood, file: null };
  return 'problem' in understood ? understood : { questionId: id, value: understood.fileName, file: understood };
}

/** @throws DomainError invalid `formIncomplete` naming every answer that is wrong. */
export function readAnswers(questions: readonly Question[], given: GivenAnswers, reading?: AnswerReading): Answer[] {
  const { answers, problems } = understandAnswers(questions, given, reading);
  if (problems.length > 0) throw new DomainError('invalid', 'formIncomplete', { problems });
  return answers;
}

/**
 * A correction: what is written anew, and the questions whose earlier answers go. A file that is not sent again stays while its
 * question is asked; `filed` are the questions that have one.
 * @throws DomainError invalid `formIncomplete` naming every answer that is wrong.
 */
export function correctedAnswers(
  questions: readonly Question[],
  given: GivenAnswers,
  { language, filed }: { readonly language?: NumberLanguage; readonly filed: ReadonlySet<string> },
): { readonly written: Answer[]; readonly forgotten: string[] } {
  const written = readAnswers(questions, given, { kept: filed, ...(language ? { language } : {}) });
  const answers = new Map(written.map((answer) => [answer.questionId, answer]));
  const stays = (question: Question): boolean => filed.has(question.id) && !answers.has(question.id) && isAsked(question, answers);
  return { written, forgotten: questions.filter((question) => !stays(question)).map(({ id }) => id) };
}

/** As staff are asked, who write down what they were told: whatever they do not know may stay empty. */
export function askedOfStaff<T extends Question>(questions: readonly T[]): T[] {
  return questions.map((question) => ({ ...question, isRequired: false }));
}

/** Whether these answers, by question, lead to this question. */
export function isAsked(question: Question, answers: ReadonlyMap<string, { readonly value: string }>): boolean {
  const { shownWhenId, shownWhenChoice } = question;
  if (shownWhenId === null || shownWhenChoice === null) return true;
  return answers.get(shownWhenId)?.value.split(',').includes(shownWhenChoice) ?? false;
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return cleanText(value) === '';
  if (Array.isArray(value)) return value.every(isNothing);
  return isFile(value) && value.bytes.length === 0 && !value.isTooLarge;
}

function isFile(value: unknown): value is AnswerFile {
  return typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array;
}

const readLine: Reader = (value) => readText(value, cleanText, LONGEST_ANSWER.text);
const readLines: Reader = (value) => readText(value, cleanMultilineText, LONGEST_ANSWER.long_text);
const readOne: Reader = (value, { choices }) =>
  typeof value === 'string' && choices.some(({ key }) => key === value) ? value : refused('notAChoice');

const readers: Record<QuestionKind, Reader> = {
  text: readLine,
  long_text: readLines,
  single_choice: readOne,
  several_choices: readSeveral,
  number: readNumber,
  date: readDate,
  file: readFile,
};

function readText(value: unknown, clean: (text: string) => string, max: number): Understood {
  if (typeof value !== 'string') return refused('notText');
  const text = clean(value);
  return text.length > max ? refused('tooLong', { max }) : text;
}

/** A form sends one ticked box as a text and several as a list. The answer stands in the order of the choices. */
function readSeveral(value: unknown, { choices }: Question): Understood {
  const ticked: unknown[] = [value].flat().filter((each) => each !== '');
  const keys = choices.map(({ key }) => key);
  if (!ticked.every((each) => typeof each === 'string' && keys.includes(each))) return refused('notAChoice');
  return keys.filter((key) => ticked.includes(key)).join(',');
}

function readNumber(value: unknown, question: Question, language: NumberLanguage): Understood {
  const number = typeof value === 'string' ? parseNumber(value, language) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return refused('notANumber');
  return outOfBounds(number, question) ?? String(Math.round(number * 100) / 100);
}

function outOfBounds(number: number, { minimum, maximum }: Question): Refusal | null {
  if (number >= (minimum ?? -Infinity) && number <= (maximum ?? Infinity)) return null;
  if (minimum !== null && maximum !== null) return refused('outOfRange', { min: minimum, max: maximum });
  return minimum === null ? refused('aboveMaximum', { max: maximum ?? 0 }) : refused('belowMinimum', { min: minimum });
}

function readDate(value: unknown): Understood {
  if (typeof value !== 'string') return refused('notADate');
  try {
    const { date, precision } = parseVietnameseDate(value);
    return precision === 'DAY' ? date : refused('notADate');
  } catch {
    return refused('notADate');
  }
}

function readFile(value: unknown): Understood {
  if (!isFile(value)) return refused('required');
  if (value.isTooLarge || value.bytes.length > LARGEST_ANSWER_FILE * 1024 * 1024)
    return refused('fileTooLarge', { max: LARGEST_ANSWER_FILE });
  const types = answerFileKinds.map((kind) => kind.toUpperCase()).join(', ');
  return answerFileKinds.some((kind) => kind === value.kind) ? value : refused('fileTypeNotAccepted', { types });
}
