/** What people attach to a class, a registration or an import, by the ending of the name. */
const fileKinds = ['pdf', 'docx', 'xlsx', 'pptx', 'doc', 'xls', 'ppt', 'odt', 'ods', 'jpg', 'png', 'webp', 'heic', 'csv', 'txt'] as const;
export type FileKind = (typeof fileKinds)[number];

const contentTypes: Record<FileKind, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heic: 'image/heic',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/** Under which type a file is sent back; what the browser claimed when it sent the file is never repeated. */
export function contentTypeOf(kind: FileKind): string {
  return contentTypes[kind];
}

/**
 * The kind of a file when its name and its bytes agree, null when they do not or the kind is unknown. The bytes decide as far as
 * they can: a program renamed to `.pdf` is no PDF. Office files that carry macros are no kind of ours.
 */
export function fileKindOf(fileName: string, bytes: Buffer): FileKind | null {
  const ending = endingOf(fileName);
  const kind = ending === 'jpeg' ? 'jpg' : fileKinds.find((each) => each === ending);
  return kind !== undefined && looksLike[kind](bytes) ? kind : null;
}

function endingOf(fileName: string): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

type Test = (bytes: Buffer) => boolean;

const begins =
  (...signature: readonly number[]): Test =>
  (bytes) =>
    signature.every((byte, index) => bytes[index] === byte);

/** Office documents of today are archives; the names of their parts stand in them uncompressed. */
const archiveWith =
  (part: string): Test =>
  (bytes) =>
    begins(0x50, 0x4b, 0x03, 0x04)(bytes) && bytes.includes(part) && !bytes.includes('vbaProject.bin');

/** Compound files of Office 97: document, sheet and slides cannot be told apart without reading them. */
const compoundFile = begins(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

const brandedAs =
  (offset: number, ...brands: readonly string[]): Test =>
  (bytes) =>
    brands.includes(bytes.toString('latin1', offset, offset + 4));

/** Old Vietnamese encodings are not UTF-8, so any bytes pass that no text has: NUL marks a program or an archive, except in UTF-16. */
const text: Test = (bytes) => begins(0xff, 0xfe)(bytes) || begins(0xfe, 0xff)(bytes) || !bytes.subarray(0, 65_536).includes(0);

const looksLike: Record<FileKind, Test> = {
  pdf: (bytes) => bytes.subarray(0, 1024).includes('%PDF-'),
  docx: archiveWith('word/'),
  xlsx: archiveWith('xl/'),
  pptx: archiveWith('ppt/'),
  doc: compoundFile,
  xls: compoundFile,
  ppt: compoundFile,
  odt: archiveWith('application/vnd.oasis.opendocument.text'),
  ods: archiveWith('application/vnd.oasis.opendocument.spreadsheet'),
  jpg: begins(0xff, 0xd8, 0xff),
  png: begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  webp: (bytes) => brandedAs(0, 'RIFF')(bytes) && brandedAs(8, 'WEBP')(bytes),
  heic: (bytes) => brandedAs(4, 'ftyp')(bytes) && brandedAs(8, 'heic', 'heix', 'mif1', 'msf1')(bytes),
  csv: text,
  txt: text,
};
