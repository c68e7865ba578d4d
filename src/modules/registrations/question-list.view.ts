import type { FormModel } from '../../platform/web/forms.js';
import type { Language, Translate } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { showNumber } from '../../shared/number-signs.js';
import { classHead } from '../classes/index.js';
import { choiceText, conditionText, questionLabel, type Speech } from './answer.view.js';
import { type Choice, offersChoices, questionKinds } from './domain/question.js';
import type { QuestionList } from './list-questions.js';
import type { QuestionListResponse, QuestionResponse } from './question.dto.js';
import type { ClassQuestion } from './question.entity.js';

/** Who looks, when, in which language. */
export interface QuestionReader extends Speech {
  readonly actor: Actor;
  readonly now: Date;
}

type Model = { readonly title: string } & Record<string, unknown>;

export const questionsAddress = (classId: string): string => `/staff/classes/${classId}/questions`;

export function questionListModel({ trainingClass, questions, answerCounts }: QuestionList, reader: QuestionReader): Model {
  const { actor, now, t } = reader;
  const mayChange = mayOrganise(actor) && !['finalised', 'cancelled'].includes(trainingClass.state);
  const href = questionsAddress(trainingClass.id);
  return {
    title: t('questions:list.title'),
    head: classHead(trainingClass, now, t),
    rows: questions.map((question, index) => ({
      ordinal: index + 1,
      label: question.label,
      labelEn: question.labelEn,
      kind: t(`questions:kind.${question.kind}`),
      duty: t(question.isRequired ? 'questions:required' : 'questions:optional'),
      choices: question.choices.map((choice) => choiceText(choice, 'vi')).join(' · '),
      condition: conditionText(question, questions, reader),
      answered: answeredWords(answerCounts.get(question.id) ?? 0, t),
      editHref: mayChange ? `${href}/${question.id}` : null,
      moveAction: mayChange ? `${href}/${question.id}/move` : null,
      upLabel: index > 0 ? t('questions:list.moveUp', { label: question.label }) : null,
      downLabel: index < questions.length - 1 ? t('questions:list.moveDown', { label: question.label }) : null,
    })),
    addHref: mayChange ? `${href}/new` : null,
    publicHref: trainingClass.state === 'open' ? `/classes/${encodeURIComponent(trainingClass.code)}` : null,
  };
}

function answeredWords(count: number, t: Translate): string {
  return count === 0 ? t('questions:list.unanswered') : t('questions:list.answered', { count, shown: showNumber(count, t) });
}

/** A refused form whose summary names the fields as this page does; elsewhere a label is something else. */
export function withOwnLabels(form: FormModel, t: Translate): FormModel {
  return {
    ...form,
    summary: form.summary.map((item) => ({ ...item, label: item.field === null ? null : t(`questions:label.${item.field}`) })),
  };
}

/** The form of one question: a new one, or `question` as it is. */
export function questionFormModel(list: QuestionList, question: ClassQuestion | null, reader: QuestionReader): Model {
  const { now, t } = reader;
  const { trainingClass, questions, answerCounts } = list;
  const href = questionsAddress(trainingClass.id);
  const earlier =
    question === null
      ? questions
      : questions.slice(
          0,
          questions.findIndex(({ id }) => id === question.id),
        );
  return {
    title: t(`questions:${question === null ? 'new' : 'edit'}.title`),
    head: classHead(trainingClass, now, t),
    kindOptions: questionKinds.map((value) => ({ value, label: t(`questions:kind.${value}`) })),
    conditionOptions: conditionOptions(earlier, reader.language),
    isAnswered: question !== null && (answerCounts.get(question.id) ?? 0) > 0,
    action: question === null ? href : `${href}/${question.id}`,
    removeAction: question === null ? null : `${href}/${question.id}/remove`,
    href,
  };
}

function conditionOptions(questions: readonly ClassQuestion[], language: Language): { value: string; label: string }[] {
  return questions.flatMap((question) =>
    question.choices.map((choice) => ({
      value: `${question.id}:${choice.key}`,
      label: `${questionLabel(question, language)} = ${choiceText(choice, language)}`,
    })),
  );
}

export function questionValues(question: ClassQuestion): FormModel['values'] {
  const { kind, label, labelEn, hint, isRequired, choices, minimum, maximum, shownWhenId, shownWhenChoice } = question;
  return {
    ...{ kind, label, labelEn, hint, isRequired, minimum, maximum },
    choices: offersChoices(kind) ? choices.map(writtenChoice).join('\n') : '',
    shownWhen: shownWhenId === null ? '' : `${shownWhenId}:${shownWhenChoice ?? ''}`,
  };
}

function writtenChoice({ text, textEn }: Choice): string {
  return textEn === null ? text : `${text} | ${textEn}`;
}

/** Field by field: what the API shows is decided here, never by adding a column. */
export function questionResponse(question: ClassQuestion): QuestionResponse {
  const { id, kind, label, labelEn, hint, isRequired, choices, minimum, maximum, shownWhenId, shownWhenChoice } = question;
  return { id, kind, label, labelEn, hint, isRequired, choices, minimum, maximum, shownWhenId, shownWhenChoice };
}

export function questionListResponse(questions: readonly ClassQuestion[]): QuestionListResponse {
  return { items: questions.map(questionResponse) };
}
