import fastifyMultipart, { type MultipartFile, type MultipartValue } from '@fastify/multipart';
import {
  applyDecorators,
  BadRequestException,
  HttpException,
  PayloadTooLargeException,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { type NestFastifyApplication, RouteConfig } from '@nestjs/platform-fastify';
import { ApiConsumes, ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsDefined, IsOptional, ValidateBy } from 'class-validator';
import { DomainError } from '../../shared/domain-error.js';
import { type FileKind, fileKindOf } from '../files/file-kind.js';
import { cleanFileName } from '../files/file-name.js';
import type { PageRequest } from './page-request.js';

const MEGABYTE = 1024 * 1024;
/** Of text beside the files: a form of twenty fields fits many times over. */
const LONGEST_FIELD = 100 * 1024;
const MOST_FIELDS = 200;
/** A browser that sends more than this many times the limit is cut off; below it is told beside the field that the file is too large. */
const PATIENCE = 4;

interface UploadRules {
  /** Of one file. */
  readonly maxMegabytes: number;
  readonly maxFiles: number;
  /** True where people without an account may send files: a registration, a unit that names its people by a link. */
  readonly visitors: boolean;
}

/** A file as it came in; the name is cleaned, the bytes are as sent (none when there were too many of them). */
export class UploadedFile {
  constructor(
    readonly fileName: string,
    readonly bytes: Buffer,
    readonly isTooLarge: boolean,
  ) {}

  /** Null when the bytes are not what the name says. */
  get kind(): FileKind | null {
    return fileKindOf(this.fileName, this.bytes);
  }
}

/**
 * Lets one route read `multipart/form-data`; every other route answers 415. Its request class names the files by `FileField`, the
 * rest of the form arrives as in any other form, and the guards of forms (origin, CSRF token) hold as for any other form.
 */
export function AcceptsUpload({ maxMegabytes = 20, maxFiles = 1, visitors = false }: Partial<UploadRules> = {}): MethodDecorator {
  const upload: UploadRules = { maxMegabytes, maxFiles, visitors };
  return applyDecorators(RouteConfig({ upload }), ApiConsumes('multipart/form-data'));
}

const says = (code: string, params: Record<string, string | number> = {}): { message: string } => ({
  message: JSON.stringify({ code, params }),
});

/** A file in a request class: an `UploadedFile` of one of the kinds, at most `maxMegabytes`; the property is undefined where none was chosen. */
export function FileField(
  kinds: readonly FileKind[],
  { maxMegabytes = 20, optional = false }: { readonly maxMegabytes?: number; readonly optional?: boolean } = {},
): PropertyDecorator {
  const types = kinds.map((kind) => kind.toUpperCase()).join(', ');
  const isSmall = (file: unknown): boolean =>
    !(file instanceof UploadedFile) || (!file.isTooLarge && file.bytes.length <= maxMegabytes * MEGABYTE);
  const isOfKind = (file: unknown): boolean =>
    file instanceof UploadedFile && (file.isTooLarge || (file.kind !== null && kinds.includes(file.kind)));
  return applyDecorators(
    ApiProperty({ type: 'string', format: 'binary', required: !optional }),
    // What class-transformer made of it is a copy without its class.
    Transform(({ obj, key }: { obj: Record<string, unknown>; key: string }) => (isNothing(obj[key]) ? undefined : obj[key])),
    ...(optional ? [IsOptional()] : [IsDefined(says('required'))]),
    ValidateBy({ name: 'isSmall', validator: { validate: isSmall } }, says('fileTooLarge', { max: maxMegabytes })),
    ValidateBy({ name: 'isOfKind', validator: { validate: isOfKind } }, says('fileTypeNotAccepted', { types })),
  );
}

/** A file box in which nothing was chosen, as browsers send it; a program sends an empty text. */
export function isNothing(value: unknown): boolean {
  return value === '' || value === null || (value instanceof UploadedFile && value.bytes.length === 0 && !value.isTooLarge);
}

/** Must be registered before the guards of forms, which read the CSRF token from the body. */
export async function acceptUploads(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyMultipart, { throwFileSizeLimit: false });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preValidation', async (request: PageRequest) => {
    if (!request.isMultipart()) return;
    const { upload } = request.routeOptions.config as { upload?: UploadRules };
    if (!upload) throw new UnsupportedMediaTypeException();
    if (!upload.visitors && !mayBeStaff(request)) throw new DomainError('forbidden', 'signInNeeded');
    const announced = Number(request.headers['content-length'] ?? 0);
    if (announced > upload.maxMegabytes * MEGABYTE * upload.maxFiles * PATIENCE) throw new PayloadTooLargeException();
    request.body = await readParts(request, upload).catch(asRefusal);
  });
}

/** The parser throws plain errors at a message that breaks off or has no parts; the plugin names the limits by their status. */
function asRefusal(error: unknown): never {
  throw (error as { statusCode?: number }).statusCode === undefined && !(error instanceof HttpException)
    ? new BadRequestException()
    : error;
}

/** Whether it is worth reading megabytes: the use case decides who may do what, but it is asked after the body is read. */
function mayBeStaff({ url, headers, session }: PageRequest): boolean {
  return url.startsWith('/api/') ? headers.authorization !== undefined : session.accountId !== undefined;
}

async function readParts(request: PageRequest, { maxMegabytes, maxFiles }: UploadRules): Promise<Record<string, unknown>> {
  const body: Record<string, unknown> = {};
  const limits = { fileSize: maxMegabytes * MEGABYTE, files: maxFiles, fields: MOST_FIELDS, fieldSize: LONGEST_FIELD };
  for await (const part of request.parts({ limits })) {
    const value = part.type === 'file' ? await fileOf(part) : fieldOf(part);
    const before = body[part.fieldname];
    body[part.fieldname] = before === undefined ? value : [before, value].flat();
  }
  return body;
}

async function fileOf(part: MultipartFile): Promise<UploadedFile> {
  // A part of unknown type counts as a file even when it has no name.
  const filename = part.filename as string | undefined;
  const bytes = await part.toBuffer();
  const isTooLarge = part.file.truncated;
  return new UploadedFile(cleanFileName(filename ?? ''), isTooLarge ? Buffer.alloc(0) : bytes, isTooLarge);
}

function fieldOf(part: MultipartValue): unknown {
  if (part.valueTruncated || part.fieldnameTruncated) throw new PayloadTooLargeException();
  return part.value;
}
