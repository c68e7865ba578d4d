import { Transform } from 'class-transformer';

/**
 * For requests that change only what they name: a field that was sent empty becomes null ("nothing any more"), a field that
 * was not sent stays undefined ("as it is"). Stands above the decorator that says what the field is.
 */
export function Clearable(): PropertyDecorator {
  return Transform(({ value, obj, key }: { value: unknown; obj: object; key: string }) =>
    value === undefined && key in obj ? null : value,
  );
}
