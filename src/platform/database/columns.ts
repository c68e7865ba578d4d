import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';

/** The column vocabulary of entities; every column names its type, because tsx and swc emit no type metadata for unions. */
export const Id = (): PropertyDecorator => PrimaryColumn({ type: 'varchar', length: 36 });
export const Ref = (options: ColumnOptions = {}): PropertyDecorator => Column({ ...options, type: 'varchar', length: 36 });
export const Text = (length: number, options: ColumnOptions = {}): PropertyDecorator => Column({ ...options, type: 'varchar', length });
export const LongText = (options: ColumnOptions = {}): PropertyDecorator => Column({ ...options, type: 'text' });
export const Instant = (options: ColumnOptions = {}): PropertyDecorator => Column({ ...options, type: 'datetime', precision: 3 });
export const Flag = (options: ColumnOptions = {}): PropertyDecorator => Column({ ...options, type: 'boolean' });
export const Int = (options: ColumnOptions = {}): PropertyDecorator => Column({ ...options, type: 'int' });
export const Json = (options: ColumnOptions = {}): PropertyDecorator => Column({ ...options, type: 'json' });
/** A calendar date without a time zone, `YYYY-MM-DD`, sorted and compared as text. */
export const CalendarDay = (options: ColumnOptions = {}): PropertyDecorator => Column({ ...options, type: 'varchar', length: 10 });
