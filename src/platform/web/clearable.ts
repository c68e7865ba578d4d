import { Transform } from 'class-transformer';

/**
 * For requests that change only what they name: a field that was sent empty becomes null ("nothing any more"), a field that
 * was not sent stays undefined ("as it is"). Stands nearest to the property: class-transformer runs the nearest transformation last.
 */
export function Clearable(): PropertyDecorator {
  return Transform(({ value, obj, key }: { value: unknown; obj: object; key: string }) =>
    value === undefined && key in obj ? null : value,
  );
}
