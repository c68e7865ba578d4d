import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';

/** More people than ever stand before one class. */
const MOST_LECTURERS = 10;

const wrongChoice = { message: JSON.stringify({ code: 'notAChoice', params: {} }) };

/**
 * Ids of lecturers. Left out means "as it is" or "as usual"; an empty value means none, which is why a form that changes them sends
 * one beside its boxes: a browser sends nothing for a box that is not ticked.
 */
export function LecturerIdsField(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      value === undefined || value === null ? undefined : [value].flat().filter((id) => id !== ''),
    ),
    IsOptional(),
    IsArray(wrongChoice),
    ArrayMaxSize(MOST_LECTURERS, { message: JSON.stringify({ code: 'tooMany', params: { max: MOST_LECTURERS } }) }),
    IsString({ each: true, ...wrongChoice }),
    MaxLength(36, { each: true, ...wrongChoice }),
  );
}
