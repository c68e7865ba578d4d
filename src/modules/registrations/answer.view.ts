import { answerFileKinds, LARGEST_ANSWER_FILE, LONGEST_ANSWER, type Choice, offersChoices, type QuestionKind } from './domain/question.js';
import { whyStaffDoNotAnswer } from './domain/answer-policy.js';
import { answerField, askedOfStaff, isAsked } from './domain/question-answers.js';
import type { FormModel } from '../../platform/web/forms.js';
import type { Language, Translate, Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { showDate } from '../../shared/calendar-date.js';
import type { FieldProblem } from '../../shared/domain-error.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { showNumber } from '../../shared/number-signs.js';
import { classHead } from '../classes/index.js';
import type { RegistrationAnswer } from './answer.entity.js';
import type { Fact } from './public-class.view.js';
import type { ClassQuestion } from './question.entity.js';
import type { RegistrationAnswers } from './show-answers.js';

/** In which words the reader is spoken to. */
export interface Speech {
  readonly language: Language;
  readonly t: Translate;
}

type Answer = Pick<RegistrationAnswer, 'value'>;

export function questionLabel({ label, labelEn }: ClassQuestion, language: Language): string {
  return language === 'en' ? (labelEn ?? label) : label;
}

export function choiceText({ text, textEn }: Choice, language: Language): string {
  return language === 'en' ? (textEn ?? text) : text;
}

/** An answer as people read it: '05/11/2024', '1.500', the words of the choices, the name of a file. */
export function answerText({ kind, choices }: ClassQuestion, { value }: Answer, language: Language): string {
  if (kind === 'date') return showDate(value);
  if (kind === 'number') return showNumber(Number(value), { language });
  if (!offersChoices(kind)) return value;
  const chosen = value.split(',');
  return choices
    .filter(({ key }) => chosen.includes(key))
    .map((choice) => choiceText(choice, language))
    .join('; ');
}

type AnswerFact = Fact & { readonly id: string; readonly href: string | null };

/** Questions and answers side by side; a question that was asked and not answered says so, one that was not asked is left out. */
function answerFacts({ questions, answers }: RegistrationAnswers, { language, t }: Speech): AnswerFact[] {
  const told = questions.filter((question) => answers.has(question.id) || isAsked(question, answers));
  return told.map((question) => {
    const answer = answers.get(question.id);
    const removed = question.removedAt === null ? null : t('questions:removedNote');
    return {
      ...{ id: question.id, label: questionLabel(question, language), note: removed, href: null },
      value: answer ? answerText(question, answer, language) : t('questions:notAnswered'),
    };
  });
}

/** The answers on the private page, with the way to correct them while that is possible. */
export function ownAnswersModel(shown: RegistrationAnswers, token: string, speech: Speech): Record<string, unknown> {
  const isAsked = shown.questions.some(({ removedAt }) => removedAt === null);
  return {
    answers: answerFacts(shown, speech),
    answersHref: shown.whyClosed === null && isAsked ? `/r/${token}/answers` : null,
    draftDone: shown.trainingClass.code,
  };
}

/** The answers for staff; a file opens for those who may open it. */
export function staffAnswersModel(shown: RegistrationAnswers, actor: Actor, speech: Speech): Record<string, unknown> {
  const { registration, answers } = shown;
  const href = `/staff/classes/${registration.classId}/registrations/${registration.id}/answers`;
  const isFile = (id: string): boolean => mayOrganise(actor) && (answers.get(id)?.fileHash ?? null) !== null;
  const mayType = mayOrganise(actor) && whyStaffDoNotAnswer(registration.state, shown.trainingClass) === null;
  return {
    answers: answerFacts(shown, speech).map((fact) => ({ ...fact, href: isFile(fact.id) ? `${href}/${fact.id}` : null })),
    answersHref: mayType && typed(shown.questions).length > 0 ? href : null,
  };
}

/** The page on which staff write down the answers of one person. */
export function staffAnswersForm(
  shown: RegistrationAnswers,
  form: FormModel,
  now: Date,
  speech: Speech,
): { title: string } & Record<string, unknown> {
  const { registration, trainingClass, questions } = shown;
  const href = `/staff/classes/${registration.classId}/registrations/${registration.id}`;
  const whyClosed = whyStaffDoNotAnswer(registration.state, trainingClass);
  return {
    title: speech.t('questions:staff.title', { name: registration.fullName }),
    head: classHead(trainingClass, now, speech.t),
    lead: speech.t('questions:staff.lead'),
    questions: questionFields(typed(questions), form, speech),
    closedText: whyClosed === null ? null : speech.t(`error.${whyClosed}`),
    action: `${href}/answers`,
    href,
  };
}

/** What staff can type: a file is sent by the person who has it. */
export function typed(questions: readonly ClassQuestion[]): ClassQuestion[] {
  return askedOfStaff(questions.filter(({ kind, removedAt }) => kind !== 'file' && removedAt === null));
}

/** The fields of the organiser's questions, as the partial `question-fields` draws them. `answers` are those given before. */
export function questionFields(
  questions: readonly ClassQuestion[],
  form: FormModel,
  { language, t }: Speech,
  answers: ReadonlyMap<string, Answer> = new Map(),
): Record<string, unknown>[] {
  return questions.map((question) => {
    const { id, kind, hint, isRequired, choices } = question;
    const name = answerField(id);
    const ticked = [form.values[name]].flat();
    const isSent = kind === 'file' && answers.has(id);
    return {
      ...{ name, kind, label: questionLabel(question, language), optional: !isRequired },
      hint:
        [isSent ? t('questions:fileSent', { name: answers.get(id)?.value ?? '' }) : null, hint, ownHint(question, t)]
          .filter(Boolean)
          .join(' ') || null,
      options: choices.map((choice) => ({
        value: choice.key,
        label: choiceText(choice, language),
        checked: ticked.includes(choice.key),
      })),
      maxlength: kind === 'text' || kind === 'long_text' ? String(LONGEST_ANSWER[kind]) : null,
      accept: answerFileKinds.map((each) => `.${each}`).join(','),
      removable: isSent && !isRequired ? { id, checked: [form.values.removeFiles].flat().includes(id) } : null,
      ...conditionOf(question, questions, { language, t }),
    };
  });
}

function ownHint({ kind, minimum, maximum }: ClassQuestion, t: Translate): string | null {
  if (kind === 'file') return t('questions:fileHint', { max: LARGEST_ANSWER_FILE });
  if (kind !== 'number' || (minimum === null && maximum === null)) return null;
  const shown = { min: showNumber(minimum ?? 0, t), max: showNumber(maximum ?? 0, t) };
  return t(`questions:bounds.${minimum === null ? 'upTo' : maximum === null ? 'from' : 'between'}`, shown);
}

function conditionOf(question: ClassQuestion, questions: readonly ClassQuestion[], speech: Speech): Record<string, string | null> {
  const { shownWhenId, shownWhenChoice } = question;
  const words = conditionText(question, questions, speech);
  return shownWhenId === null || words === null
    ? { condition: null }
    : { condition: words, shownWhen: answerField(shownWhenId), shownFor: shownWhenChoice };
}

/** 'Chỉ trả lời nếu chọn “Có” ở câu “Ông/Bà có ăn chay không?”'; null for a question that everyone is asked. */
export function conditionText(
  { shownWhenId, shownWhenChoice }: ClassQuestion,
  questions: readonly ClassQuestion[],
  { language, t }: Speech,
): string | null {
  const decides = questions.find(({ id }) => id === shownWhenId);
  const choice = decides?.choices.find(({ key }) => key === shownWhenChoice);
  if (!decides || !choice) return null;
  return t('questions:onlyIf', { choice: choiceText(choice, language), question: questionLabel(decides, language) });
}

/** What stands in the fields when answers are corrected. */
export function answerValues(
  questions: readonly ClassQuestion[],
  answers: ReadonlyMap<string, Answer>,
  language: Language,
): Record<string, unknown> {
  const entries = questions.flatMap(({ id, kind }): [string, unknown][] => {
    const value = answers.get(id)?.value;
    return value === undefined || kind === 'file' ? [] : [[answerField(id), asTyped(kind, value, language)]];
  });
  return Object.fromEntries(entries);
}

function asTyped(kind: QuestionKind, value: string, language: Language): string | string[] {
  if (kind === 'date') return showDate(value);
  if (kind === 'number') return language === 'en' ? value : value.replace('.', ',');
  return kind === 'several_choices' ? value.split(',') : value;
}

/** Fields that stand below the questions on the public form, so that the summary keeps the order of the form. */
const below = ['ethnicity', 'ethnicityConsent', 'consent', 'newsConsent', 'acceptOverlap'];

/**
 * A refused form with what is wrong with the answers: named by their questions, which no file of texts knows, and told together with
 * everything else.
 */
export function withAnswerProblems(
  form: FormModel,
  problems: readonly FieldProblem[],
  questions: readonly ClassQuestion[],
  language: Language,
  translations: Translations,
): FormModel {
  const labels = new Map(questions.map((question) => [answerField(question.id), questionLabel(question, language)]));
  const added = problems
    .filter(({ field }) => !(field in form.errors))
    .map(({ field, code, params }) => ({
      field,
      label: null,
      message: translations.problem(language, { code, ...(params ? { params } : {}) }),
    }));
  const named = [...form.summary, ...added].map((item) => ({ ...item, label: labels.get(item.field ?? '') ?? item.label }));
  const isBelow = ({ field }: { readonly field: string | null }): boolean => below.includes(field ?? '');
  return {
    ...form,
    errors: { ...form.errors, ...Object.fromEntries(added.map(({ field, message }) => [field, message])) },
    summary: [...named.filter((item) => !isBelow(item)), ...named.filter(isBelow)],
  };
}
