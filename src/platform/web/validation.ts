import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { DomainError, type FieldProblem, type MessageParams } from '../../shared/domain-error.js';

const PLAIN = new Set<unknown>([String, Boolean, Number, Array, Object, Buffer, Date]);

export type RequestClass<T extends object> = new () => T;

/**
 * Turns untrusted input into a request object; unknown properties are dropped.
 * @throws DomainError invalid `formIncomplete` naming every field that is wrong.
 */
export async function readRequest<T extends object>(type: RequestClass<T>, input: unknown): Promise<T> {
  const request = plainToInstance(type, input ?? {}, { exposeUnsetFields: false });
  const errors = await validate(request, { whitelist: true, stopAtFirstError: true });
  if (errors.length > 0) throw new DomainError('invalid', 'formIncomplete', { problems: problemsOf(errors) });
  return request;
}

/** What a handler of the API takes as its body or query, read as `readRequest` does; single values and what carries no rules pass. */
@Injectable()
export class RequestPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type === 'custom' || metatype === undefined || PLAIN.has(metatype)) return value;
    return readRequest(metatype as RequestClass<object>, value);
  }
}

function problemsOf(errors: readonly ValidationError[], path = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = path === '' ? error.property : `${path}.${error.property}`;
    const own = Object.values(error.constraints ?? {})[0];
    return [...(own === undefined ? [] : [problem(field, own)]), ...problemsOf(error.children ?? [], field)];
  });
}

function problem(field: string, message: string): FieldProblem {
  if (!message.startsWith('{')) return { field, code: 'wrongForm' };
  const { code, params } = JSON.parse(message) as { code: string; params: MessageParams };
  return { field, code, params };
}
