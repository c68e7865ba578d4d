import type supertest from 'supertest';

/** Sends the request, expects the status, and gives the JSON that came with it. */
export async function expectAnswer<T = unknown>(request: supertest.Test, status: number): Promise<T> {
  const answer = await request;
  expect({ status: answer.status, text: answer.status === status ? '' : answer.text }).toEqual({ status, text: '' });
  return answer.body as T;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** Of a refusal. */
  readonly code: string | undefined;
  /** What is wrong with which field: 'wanted: required'. */
  readonly wrong: string[] | undefined;
}

/** What the API said, whether it did it or not. */
export function answerOf(response: supertest.Response): Answer {
  const body: unknown = response.body;
  const { code, errors } = body as { code?: string; errors?: readonly { readonly field: string; readonly code: string }[] };
  return { status: response.status, body, code, wrong: errors?.map((each) => `${each.field}: ${each.code}`) };
}

/** Sends the request, expects the status, and gives the page. */
export async function expectPage(request: supertest.Test, status: number): Promise<string> {
  const answer = await request;
  expect(answer.status).toBe(status);
  return answer.text;
}

/** The same request, whose answer has the bytes of what comes as its body. */
export function asBytes(request: supertest.Test): supertest.Test {
  return request.buffer(true).parse((stream, done) => {
    const pieces: Buffer[] = [];
    stream.on('data', (piece: Buffer) => pieces.push(piece));
    stream.on('end', () => {
      done(null, Buffer.concat(pieces));
    });
  });
}

/** Sends the request, expects 200, and gives the bytes of the file that came with it. */
export async function expectFile(request: supertest.Test): Promise<Buffer> {
  return (await asBytes(request).expect(200)).body as Buffer;
}

/** Expects to be sent on to `location`. */
export async function expectRedirect(request: supertest.Test, location: string): Promise<void> {
  const answer = await request;
  expect({ status: answer.status, location: answer.headers.location }).toEqual({ status: 303, location });
}

/** The words of a page or a document, without its tags. */
export function wordsOf(markup: string): string {
  return markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

/** What a page says beside the field; undefined where it says nothing. */
export function messageBeside({ text }: Pick<supertest.Response, 'text'>, field: string): string | undefined {
  return new RegExp(`id="${field}-error">(?:<span[^>]*>[^<]*</span>)?\\s*([^<]+)</p>`).exec(text)?.[1];
}
