import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { ByteCollector } from '../../../test/support/collect-bytes.js';
import { writeZip, type ZippedFile } from './zip-file.js';

/** 100 KB that no compression makes smaller. */
const noise = Buffer.concat(Array.from({ length: 3200 }, (_, block) => createHash('sha256').update(String(block)).digest()));

describe('an archive', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const fileOf = (name: string, bytes: Buffer): ZippedFile => ({ name, day: '2024-10-25', read: () => Promise.resolve(bytes) });

  async function archiveOf(papers: Record<string, Buffer>, name = 'papers.zip'): Promise<string> {
    const receiver = new ByteCollector();
    await writeZip(
      receiver,
      Object.entries(papers).map(([paper, bytes]) => fileOf(paper, bytes)),
    );
    const path = join(folder, name);
    writeFileSync(path, receiver.bytes);
    return path;
  }

  it('is sound for another program, which unpacks the very same bytes', async () => {
    const papers = {
      'GCN-001.pdf': Buffer.from('%PDF-1.4 giấy một'),
      'GCN-002.pdf': Buffer.alloc(300_000, 7),
      'empty.txt': Buffer.alloc(0),
    };
    const path = await archiveOf(papers);
    expect(execFileSync('unzip', ['-t', path], { encoding: 'utf8' })).toContain('No errors detected');
    execFileSync('unzip', ['-q', '-d', folder, path]);
    for (const [name, bytes] of Object.entries(papers)) expect(readFileSync(join(folder, name)).equals(bytes)).toBe(true);
  });

  it('shows the day that was named, and is the same archive when it is made again', async () => {
    const papers = { 'GCN-001.pdf': Buffer.from('one') };
    const first = await archiveOf(papers, 'first.zip');
    const listed = execFileSync('env', ['TZ=Asia/Ho_Chi_Minh', 'unzip', '-l', first], { encoding: 'utf8' });
    expect(listed).toMatch(/3\s+2024-10-25 12:00\s+GCN-001\.pdf/);
    const kept = execFileSync('unzip', ['-Z', '-v', first], { encoding: 'utf8' });
    expect(kept).toMatch(/DOS date\/time\):\s+2024 Oct 25 /);
    expect(readFileSync(await archiveOf(papers, 'second.zip')).equals(readFileSync(first))).toBe(true);
  });

  it('reads the next file only when the receiver has room for it', async () => {
    const slow = new PassThrough();
    const read: number[] = [];
    const files = Array.from({ length: 40 }, (_, number) => ({
      ...fileOf(`GCN-${number}.pdf`, noise),
      read: () => {
        read.push(number);
        return Promise.resolve(Buffer.concat([Buffer.from(String(number)), noise]));
      },
    }));
    const writing = writeZip(slow, files);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(read.length).toBeLessThan(10);
    slow.resume();
    await writing;
    expect(read).toEqual(files.map((_, number) => number));
  });

  it('ends with the error of a file that cannot be read', async () => {
    const broken = { ...fileOf('GCN-001.pdf', Buffer.alloc(0)), read: () => Promise.reject(new Error('File has changed on disk')) };
    await expect(writeZip(new ByteCollector(), [broken])).rejects.toThrow('File has changed on disk');
  });

  it('ends with an error, and reads no further, when the receiver goes away', async () => {
    const gone = new PassThrough();
    gone.destroy();
    let read = 0;
    const count = (): Promise<Buffer> => {
      read += 1;
      return Promise.resolve(noise);
    };
    const files = Array.from({ length: 20 }, (_, number) => ({ ...fileOf(`GCN-${number}.pdf`, Buffer.alloc(0)), read: count }));
    await expect(writeZip(gone, files)).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(read).toBeLessThan(3);
  });

  it.each(['../GCN.pdf', '/etc/GCN.pdf'])('refuses %j, which would leave the folder', async (name) => {
    await expect(writeZip(new ByteCollector(), [fileOf(name, Buffer.alloc(1))])).rejects.toThrow('path');
  });
});
