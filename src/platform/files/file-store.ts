import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Ids } from '../ids/ids.js';
import { SETTINGS, type Settings } from '../settings/settings.js';

/** Files that must never change, in the data folder, named by the SHA-256 of their bytes. Part of every backup. */
@Injectable()
export class FileStore {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly ids: Ids,
  ) {}

  /** Keeps the bytes and returns their SHA-256 in hex; keeping the same bytes twice is one file. */
  async keep(bytes: Buffer): Promise<string> {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const path = this.pathOf(hash);
    if (existsSync(path)) return hash;
    await mkdir(dirname(path), { recursive: true });
    // Written aside and renamed, so that a crash never leaves half a file under a good name.
    const draft = `${path}.${this.ids.next()}`;
    await writeFile(draft, bytes);
    await rename(draft, path);
    return hash;
  }

  /** @throws Error when the file is missing or its bytes no longer match its name: never serve a changed document. */
  async read(hash: string): Promise<Buffer> {
    const bytes = await readFile(this.pathOf(hash));
    if (createHash('sha256').update(bytes).digest('hex') !== hash) throw new Error(`File ${hash} has changed on disk`);
    return bytes;
  }

  /** Takes the bytes away; the caller has made sure that no row of the database names them. */
  async discard(hash: string): Promise<void> {
    await rm(this.pathOf(hash), { force: true });
  }

  private pathOf(hash: string): string {
    return join(this.settings.dataFolder, 'files', hash.slice(0, 2), hash);
  }
}
