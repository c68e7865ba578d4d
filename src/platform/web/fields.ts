import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
} from 'class-validator';
import { isCalendarDate } from '../../shared/calendar-date.js';
import { dateFromInput, instantFromInput } from './field-input.js';
import { decimalFromText, decimalProblem } from '../../shared/decimal-number.js';
import { phoneProblem } from '../../shared/phone-number.js';
import { cleanMultilineText, cleanText } from '../../shared/text-folding.js';
import type { MessageParams } from '../../shared/domain-error.js';

/**
 * The vocabulary of request classes. Each decorator cleans the input (NFC, trimmed, empty means absent), bounds it, and
 * answers with a code of the `validation` texts instead of class-validator's English sentences.
 */
interface Optional {
  readonly optional?: boolean;
}

const says = (code: string, params: MessageParams = {}): { message: string } => ({ message: JSON.stringify({ code, params }) });

const presence = ({ optional }: Optional): PropertyDecorator[] => (optional ? [IsOptional()] : [IsNotEmpty(says('required'))]);

const cleaned = (clean: (text: string) => string): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? clean(value) || undefined : (value ?? undefined)));

export function TextField(
  options: Optional & { readonly max: number; readonly multiline?: boolean; readonly pattern?: RegExp },
): PropertyDecorator {
  return applyDecorators(
    cleaned(options.multiline ? cleanMultilineText : cleanText),
    ...presence(options),
    IsString(says('notText')),
    MaxLength(options.max, says('tooLong', { max: options.max })),
    ...(options.pattern ? [Matches(options.pattern, says('wrongForm'))] : []),
  );
}

/** A name that papers and pages repeat: one line, as `TextField` cleans it, without the marks of markup, which nobody means in a name. */
export function NameField(options: Optional & { readonly max: number }): PropertyDecorator {
  return applyDecorators(TextField(options), Matches(/^[^<>]*$/, says('nameHasMarkup')));
}

/** A password: kept as typed, never trimmed or normalised away. */
export function SecretField({ min, max }: { readonly min: number; readonly max: number }): PropertyDecorator {
  return applyDecorators(
    IsNotEmpty(says('required')),
    IsString(says('notText')),
    Matches(new RegExp(`^[\\s\\S]{${min},}$`), says('tooShort', { min })),
    MaxLength(max, says('tooLong', { max })),
  );
}

export function EmailField(options: Optional = {}): PropertyDecorator {
  return applyDecorators(
    cleaned((text) => cleanText(text).toLowerCase()),
    ...presence(options),
    IsString(says('notText')),
    MaxLength(190, says('tooLong', { max: 190 })),
    Matches(/^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+\.[^\s@.<>"(),;:\\]{2,}$/, says('notAnEmail')),
  );
}

/** A Vietnamese number in any usual form; kept as typed, because what is kept is decided where it is kept. */
export function PhoneNumberField(options: Optional = {}): PropertyDecorator {
  const problemOf = (value: unknown): object | null => (typeof value === 'string' ? phoneProblem(value) : null);
  return applyDecorators(
    TextField({ ...options, max: 40 }),
    ValidateBy({
      name: 'isPhoneNumber',
      validator: {
        validate: (value) => problemOf(value) === null,
        defaultMessage: (detail) => JSON.stringify(problemOf(detail?.value)),
      },
    }),
  );
}

export function ChoiceField(choices: readonly string[], options: Optional = {}): PropertyDecorator {
  return applyDecorators(cleaned(cleanText), ...presence(options), IsIn([...choices], says('notAChoice')));
}

/** Several choices; a form sends one value as a string and several as an array. */
export function ChoicesField(choices: readonly string[]): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      value === undefined || value === '' ? [] : Array.isArray(value) ? (value as unknown[]) : [value],
    ),
    IsArray(says('notAChoice')),
    ArrayMaxSize(100, says('tooMany', { max: 100 })),
    IsIn([...choices], { each: true, ...says('notAChoice') }),
  );
}

/** Ids of several things; a form sends one value as a string and several as an array, and none as nothing. */
export function IdsField({ max, optional }: Optional & { readonly max: number }): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => [value ?? []].flat().filter((id) => id !== '')),
    ...(optional ? [] : [ArrayNotEmpty(says('required'))]),
    ArrayMaxSize(max, says('tooMany', { max })),
    IsString({ each: true, ...says('notAChoice') }),
    MaxLength(36, { each: true, ...says('notAChoice') }),
  );
}

export function WholeNumberField(options: Optional & { readonly min: number; readonly max: number }): PropertyDecorator {
  const range = says('outOfRange', { min: options.min, max: options.max });
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => wholeNumber(value)),
    ...presence(options),
    IsInt(says('notANumber')),
    Min(options.min, range),
    Max(options.max, range),
  );
}

/** A number with at most two decimals, as Vietnamese or English papers write it: 7,2 · 7.2 · 1.130,5. */
export function DecimalField(options: Optional & { readonly min: number; readonly max: number }): PropertyDecorator {
  const range = says('outOfRange', { min: options.min, max: options.max });
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => decimalOrText(value)),
    ...presence(options),
    ValidateBy({
      name: 'isDecimal',
      validator: {
        validate: (value) => decimalCode(value) === null,
        defaultMessage: (detail) => says(decimalCode(detail?.value) ?? 'notADecimal').message,
      },
    }),
    Min(options.min, range),
    Max(options.max, range),
  );
}

const yes: readonly unknown[] = [true, 'true', 'on', '1', 1];
const no: readonly unknown[] = [false, 'false', 'off', '0', 0, '', null, undefined];

/** A box that is ticked or not. What is neither is refused: "có" must not be kept as no. */
export function FlagField(): PropertyDecorator {
  const flagOf = (value: unknown): unknown => (yes.includes(value) ? true : no.includes(value) ? false : value);
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => flagOf(value)),
    IsBoolean(says('notAChoice')),
  );
}

/** `YYYY-MM-DD` (a date input, the API) or `dd/mm/yyyy` (typed by hand); the property holds `YYYY-MM-DD`. */
export function DayField(options: Optional = {}): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => dateFromInput(value)),
    ...presence(options),
    ValidateBy(
      { name: 'isCalendarDate', validator: { validate: (value) => typeof value === 'string' && isCalendarDate(value) } },
      says('notADate'),
    ),
  );
}

/** `YYYY-MM-DDTHH:mm` in Vietnamese time (a form) or ISO 8601 with a zone (the API); the property holds a Date. */
export function InstantField(options: Optional = {}): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => instantFromInput(value)),
    ...presence(options),
    IsDate(says('notADate')),
  );
}

function decimalOrText(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? undefined;
  if (value.trim() === '') return undefined;
  const read = decimalFromText(value);
  return typeof read === 'number' ? read : value;
}

function decimalCode(value: unknown): string | null {
  if (typeof value === 'number') return decimalProblem(value);
  const read = typeof value === 'string' ? decimalFromText(value) : 'notADecimal';
  return typeof read === 'number' ? null : read;
}

function wholeNumber(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? undefined;
  const text = value.trim();
  if (text === '') return undefined;
  return /^-?\d{1,9}$/.test(text) ? Number(text) : text;
}
