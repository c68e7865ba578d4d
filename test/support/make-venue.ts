import { AddLecturer, AddVenue, type Lecturer, type Venue } from '../../src/modules/venues/index.js';
import type { TestApp } from './app.js';

const somebody = { kind: 'system', name: 'test' } as const;
let made = 0;

/** A site of the register; with `siteId` a room of one. */
export function makeVenue(
  testApp: TestApp,
  overrides: Partial<{ name: string; address: string; capacity: number; siteId: string }> = {},
): Promise<Venue> {
  made += 1;
  return testApp.get(AddVenue).execute(somebody, { name: `Hội trường UBND xã số ${made}`, ...overrides });
}

export function makeLecturer(
  testApp: TestApp,
  overrides: Partial<{ name: string; title: string; organisation: string; phone: string; email: string; topics: string }> = {},
): Promise<Lecturer> {
  made += 1;
  return testApp.get(AddLecturer).execute(somebody, { name: 'Hoàng Thị Lụa', organisation: `Trường thử nghiệm số ${made}`, ...overrides });
}
