import { DomainError } from '../../shared/domain-error.js';
import type { FileKind } from './file-kind.js';
import type { FileStore } from './file-store.js';

/** A file that people sent in, as its row names it; all null where there is none. */
export interface KeptFile {
  readonly fileName: string | null;
  readonly fileKind: FileKind | null;
  /** In bytes. */
  readonly size: number | null;
  readonly sha256: string | null;
}

type Stored<File> = { readonly [Fact in keyof File]: NonNullable<File[Fact]> };

export const noFile: KeptFile = { fileName: null, fileKind: null, size: null, sha256: null };

/** Papers that prove something: scans, office documents and photos. */
export const paperKinds: readonly FileKind[] = ['pdf', 'docx', 'xlsx', 'doc', 'xls', 'odt', 'ods', 'jpg', 'png', 'webp', 'heic'];
/** In megabytes. */
export const LARGEST_PAPER = 20;

interface SentFile {
  readonly fileName: string;
  readonly kind: FileKind | null;
  readonly bytes: Buffer;
}

/**
 * Before the unit of work, which only writes rows. A unit that fails leaves a file that nobody names.
 * @throws DomainError invalid `fileTypeNotAccepted`; the request class has asked before.
 */
export async function keepFile(store: FileStore, { fileName, kind, bytes }: SentFile): Promise<Stored<KeptFile>> {
  if (kind === null) throw new DomainError('invalid', 'fileTypeNotAccepted', { field: 'file', params: { types: 'PDF' } });
  return { fileName, fileKind: kind, size: bytes.length, sha256: await store.keep(bytes) };
}
