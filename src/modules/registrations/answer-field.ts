import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Expose, Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { UploadedFile } from '../../platform/web/upload.js';
import { answerField, type GivenAnswers } from './domain/question-answers.js';
import { MOST_QUESTIONS } from './domain/question.js';

const prefix = answerField('');

/**
 * The answers to the questions of a class, by id: `{"answers": {"<id>": …}}` of a program, or the fields `answers.<id>` of a form. Only
 * their shape is checked here; what they mean is read with the questions at hand.
 */
export function AnswersField(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      type: 'object',
      additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'array', items: { type: 'string' } }] },
    }),
    // Without it class-transformer passes over a property that the input does not have under this very name.
    Expose(),
    Transform(({ obj }: { obj: Record<string, unknown> }) => answersIn(obj)),
    ValidateBy({ name: 'answers', validator: { validate: isWellFormed } }, { message: JSON.stringify({ code: 'wrongForm', params: {} }) }),
  );
}

/** Files stay the files they are: class-transformer's copy of them would have lost its class. */
export function answersIn(input: Readonly<Record<string, unknown>>): GivenAnswers {
  const { answers } = input;
  if (answers !== undefined && answers !== null) return answers as GivenAnswers;
  const fields = Object.entries(input).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(fields.map(([name, value]) => [name.slice(prefix.length), value]));
}

function isWellFormed(answers: unknown): boolean {
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) return false;
  const values = Object.values(answers) as unknown[];
  // Answers to questions that were removed meanwhile are passed over, so there may be a few more than the form asks.
  return values.length <= 2 * MOST_QUESTIONS && values.every(isValue);
}

function isValue(value: unknown): boolean {
  if (value === null || value instanceof UploadedFile) return true;
  return (
    ['string', 'number'].includes(typeof value) ||
    (Array.isArray(value) && value.length <= 100 && value.every((each) => typeof each === 'string'))
  );
}
