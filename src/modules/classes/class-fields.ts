import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';
import { InstantField, TextField } from '../../platform/web/fields.js';

const MOST_PLANS = 20;

const wrongChoice = { message: JSON.stringify({ code: 'notAChoice', params: {} }) };

/** A moment as the forms of this module show it, `05/11/2024 07:30` in Vietnamese time, or whatever `InstantField` reads. */
export function TypedInstantField(options: { readonly optional?: boolean } = {}): PropertyDecorator {
  return applyDecorators(
    InstantField(options),
    // Applied last, it runs first.
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? fromTyped(value) : value)),
  );
}

/** The address of a meeting on the web. */
export function LinkField(options: { readonly optional?: boolean } = {}): PropertyDecorator {
  return TextField({ ...options, max: 500, pattern: /^https?:\/\/[^\s<>"']+$/i });
}

/**
 * Ids of plans. Left out means "as it is" or "what is usual"; an empty value means none, which is why the form sends one beside
 * its boxes: a browser sends nothing for a box that is not ticked.
 */
export function PlanIdsField(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      value === undefined || value === null ? undefined : [value].flat().filter((id) => id !== ''),
    ),
    IsOptional(),
    IsArray(wrongChoice),
    ArrayMaxSize(MOST_PLANS, { message: JSON.stringify({ code: 'tooMany', params: { max: MOST_PLANS } }) }),
    IsString({ each: true, ...wrongChoice }),
    MaxLength(36, { each: true, ...wrongChoice }),
  );
}

function fromTyped(text: string): string {
  const [, day, month, year, hours, minutes] =
    /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})[\s,]+(\d{1,2})(?::|h| giờ )\s*(\d{2})\s*$/.exec(text) ?? [];
  if (!day || !month || !year || !hours || !minutes) return text;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${hours.padStart(2, '0')}:${minutes}`;
}
