import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateBy, type ValidationArguments } from 'class-validator';
import { FlagField } from '../../platform/web/fields.js';
import type { FieldProblem } from '../../shared/domain-error.js';
import { cleanText } from '../../shared/text-folding.js';
import { contactRule, type ParticipantInput, participantRules } from './domain/participant.js';

type Problem = Omit<FieldProblem, 'field'>;

/** A rule as a field check, so that a form shows every message at once; `problem` gets the whole request. */
function checkedBy(name: string, problem: (request: ParticipantInput, value: unknown) => Problem | null): PropertyDecorator {
  const ask = (value: unknown, { object }: ValidationArguments): Problem | null => problem(object as ParticipantInput, value);
  return ValidateBy({
    name,
    validator: {
      validate: (value, detail) => !detail || ask(value, detail) === null,
      defaultMessage: (detail) => JSON.stringify(detail ? ask(detail.value, detail) : null),
    },
  });
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** The domain's rule for this field. Text that is no text is the business of the decorator beside it. */
export function FollowsRule(field: 'fullName' | 'taxCode' | 'birthDate'): PropertyDecorator {
  return checkedBy(`rule-${field}`, (request, value) => (isText(value) ? participantRules[field](request) : null));
}

export function OnlyWithConsent(): PropertyDecorator {
  return checkedBy('onlyWithConsent', (request) => participantRules.ethnicityConsent(request));
}

/** A Vietnamese phone number in any usual form; with `orEmail` either it or an e-mail address must be there. */
export function PhoneField({ orEmail = false }: { readonly orEmail?: boolean } = {}): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (isText(value) ? cleanText(value) || undefined : (value ?? undefined))),
    checkedBy('phone', (request, value) => {
      if (value === undefined) return orEmail ? contactRule(request) : null;
      return isText(value) && value.length <= 40 ? participantRules.phone(request) : { code: 'phoneNotRecognised' };
    }),
  );
}

/** A box that must be ticked; nobody ticks it in advance. */
export function AgreedField(): PropertyDecorator {
  return applyDecorators(
    FlagField(),
    checkedBy('agreed', (_, value) => (value === true ? null : { code: 'consentRequired' })),
  );
}

export function EmptyField(): PropertyDecorator {
  return checkedBy('empty', (_, value) => (value === undefined || value === '' ? null : { code: 'leaveEmpty' }));
}
