import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';

const MOST_COLUMNS = 60;

/** What each column of a list holds, from the left, as somebody says it: a name that comes once is a text, several times a list. */
export function ColumnsField(choices: readonly string[]): PropertyDecorator {
  const isChoice = (value: unknown): boolean => choices.includes(value as string);
  const isList = (value: unknown): boolean => Array.isArray(value) && value.length <= MOST_COLUMNS && value.every(isChoice);
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (value === undefined || value === '' ? undefined : [value].flat())),
    ValidateBy(
      { name: 'columns', validator: { validate: (value) => value === undefined || isList(value) } },
      { message: JSON.stringify({ code: 'notAChoice', params: {} }) },
    ),
  );
}
