import { failureKind } from './failure-kind.js';

describe('why background work failed', () => {
  it.each([
    ["Error: ENOSPC: no space left on device, write '/data/files/ab'", 'diskFull'],
    ["Error: EACCES: permission denied, open '/data/files/ab'", 'noPermission'],
    ["Error: ENOENT: no such file or directory, open '/data/files/ab'", 'fileMissing'],
    ['Error: connect ECONNREFUSED 192.0.2.1:25', 'unreachable'],
    ['Error: getaddrinfo ENOTFOUND mail.example.com', 'unreachable'],
    ['The worker ended while carrying it out', 'interrupted'],
    ['Error: the printer is on fire', 'other'],
    ['TypeError: MODENOENTRY is not a function', 'other'],
  ])('%s: %s', (lastError, kind) => {
    expect(failureKind(lastError)).toBe(kind);
  });
});
