import ICAL from 'ical.js';
import { inVietnameseZone } from './ical-time-zone.js';

const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//VI', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (start: string, end: string): string[] => [
  'BEGIN:VEVENT',
  'UID:1@example.com',
  'DTSTAMP:20241014T180000Z',
  `DTSTART:${start}`,
  `DTEND:${end}`,
  'DESCRIPTION:Xem DTSTART:20240101T000000Z',
  'END:VEVENT',
];

describe('a calendar in the Vietnamese zone', () => {
  it.each([
    ['in the morning', '20241015T003000Z', '2024-10-15T07:30:00'],
    ['past midnight in Việt Nam', '20241014T173000Z', '2024-10-15T00:30:00'],
    ['into the next year', '20241231T183000Z', '2025-01-01T01:30:00'],
    ['on a leap day', '20240228T233000Z', '2024-02-29T06:30:00'],
  ])('%s says the hour of the invitation and means the same instant', (_, utc, local) => {
    const parsed = new ICAL.Component(ICAL.parse(inVietnameseZone(calendar(...event(utc, utc)))) as unknown[]);
    const zone = parsed.getFirstSubcomponent('vtimezone');
    const start = new ICAL.Event(parsed.getFirstSubcomponent('vevent') ?? undefined).startDate;
    expect([start.toString(), start.zone.tzid]).toEqual([local, 'Asia/Ho_Chi_Minh']);
    expect(zone?.getFirstPropertyValue('tzid')).toBe('Asia/Ho_Chi_Minh');
    const written = utc.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6.000Z');
    expect(start.toJSDate().toISOString()).toBe(written);
  });

  it('leaves stamps and words alone, names the zone once, and ends every line as the standard says', () => {
    const twice = [...event('20241015T003000Z', '20241015T043000Z'), ...event('20241015T063000Z', '20241015T100000Z')];
    const text = inVietnameseZone(calendar(...twice));
    expect(text).toContain('DTSTAMP:20241014T180000Z\r\n');
    expect(text).toContain('DESCRIPTION:Xem DTSTART:20240101T000000Z\r\n');
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    expect(text.split('\r\n').join('')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('is a calendar without events too', () => {
    expect(ICAL.parse(inVietnameseZone(calendar()))).toHaveLength(3);
  });
});
