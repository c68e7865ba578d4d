import { Column, PrimaryColumn, type ColumnOptions, type ValueTransformer } from 'typeorm';

const asDigits: ValueTransformer = {
  to: (value: number | null | undefined) => (typeof value === 'number' ? String(value) : value),
  from: (digits: string | null) => (digits === null ? null : Number(digits)),
};

/** The column vocabulary of entities; every column names its type, because tsx and swc emit no type metadata for unions. */
export const Id = (): PropertyDecorator => PrimaryColumn({ type: 'varchar', length: 36 });
export const Ref = (options: ColumnOptions = {}): PropertyDecorator => Column({ ...options, type: 'varchar', length: 36 });
export const Text = (length: number, options: ColumnOptions = {}): PropertyDecorator => Column({ ...options, type: 'varchar', length });
export const LongText = (options: ColumnOptions = {}): PropertyDecorator => Column({ ...options, type: 'text' });
export const Instant = (options: ColumnOptions = {}): PropertyDecorator => Column({ ...options, type: 'datetime', precision: 3 });
export const Flag = (options: ColumnOptions = {}): PropertyDecorator => Column({ ...options, type: 'boolean' });
export const Int = (options: ColumnOptions = {}): PropertyDecorator => Column({ ...options, type: 'int' });
/** At most two decimals (shared/decimal-number.ts), kept as its digits: no database turns it into a fraction of two. Not for sums in SQL. */
export const Decimal = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ ...options, type: 'varchar', length: 20, transformer: asDigits });
export const Json = (options: ColumnOptions = {}): PropertyDecorator => Column({ ...options, type: 'json' });
/** A calendar date without a time zone, `YYYY-MM-DD`, sorted and compared as text. */
export const CalendarDay = (options: ColumnOptions = {}): PropertyDecorator => Column({ ...options, type: 'varchar', length: 10 });
