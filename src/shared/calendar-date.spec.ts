import fc from 'fast-check';
import {
  addDays,
  dateInVietnam,
  dueBefore,
  instantInVietnam,
  isCalendarDate,
  officialDate,
  parseVietnameseDate,
  showBirth,
  showDate,
  showMoment,
  yearOf,
  yearsBetween,
} from './calendar-date.js';

describe('parseVietnameseDate', () => {
  it.each([
    ['05/3/2024', '2024-03-05', 'DAY'],
    ['5/3/2024', '2024-03-05', 'DAY'],
    ['05-03-2024', '2024-03-05', 'DAY'],
    ['05.03.24', '2024-03-05', 'DAY'],
    ['05.03.00', '2000-03-05', 'DAY'],
    ['05.03.85', '1985-03-05', 'DAY'],
    ['2024-03-05', '2024-03-05', 'DAY'],
    [' 29 / 02 / 2024 ', '2024-02-29', 'DAY'],
    ['03/1985', '1985-03-01', 'MONTH'],
    ['00/03/1985', '1985-03-01', 'MONTH'],
    ['1985', '1985-01-01', 'YEAR'],
    ['../../1985', '1985-01-01', 'YEAR'],
    ['00/00/1985', '1985-01-01', 'YEAR'],
  ])('reads %j, day first, as %s with precision %s', (typed, date, precision) => {
    expect(parseVietnameseDate(typed)).toEqual({ date, precision });
  });

  it.each([
    '',
    '30/02/2024',
    '29/02/2023',
    '13/13/2024',
    '12/2024/05',
    '85',
    '05/24',
    '1/2/3/2024',
    '05/00/1985',
    'hôm qua',
    '05/03/0085',
    '32/01/2024',
  ])('refuses %j', (typed) => {
    expect(() => parseVietnameseDate(typed)).toThrow('dateNotRecognised');
  });
});

describe('calendar dates', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-2-29', false],
    ['0024-02-20', false],
    ['', false],
  ])('%j is a day of the calendar: %s', (text, exists) => {
    expect(isCalendarDate(text)).toBe(exists);
  });

  it.each([
    ['2024-03-05', 'ngày 05 tháng 3 năm 2024'],
    ['2024-02-05', 'ngày 05 tháng 02 năm 2024'],
    ['2024-01-15', 'ngày 15 tháng 01 năm 2024'],
    ['2024-11-05', 'ngày 05 tháng 11 năm 2024'],
  ])('writes %s in a document as %j (NĐ 30)', (date, written) => {
    expect(officialDate(date)).toBe(written);
  });

  it('shows a day as 05/11/2024', () => {
    expect(showDate('2024-11-05')).toBe('05/11/2024');
  });

  it.each([
    ['DAY', '05/03/1965'],
    ['MONTH', '03/1965'],
    ['YEAR', '1965'],
  ] as const)('shows a birth date known to the %s as %s', (precision, shown) => {
    expect(showBirth('1965-03-05', precision)).toBe(shown);
  });

  it('a report due "trước ngày 30/11" is due on 29/11', () => {
    expect(dueBefore('2024-11-30')).toBe('2024-11-29');
  });

  it('knows the year of a day', () => {
    expect(yearOf('2025-12-31')).toBe(2025);
  });

  it('adding days and taking them away again leads back', () => {
    const dates = fc
      .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(dates, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
  });

  it.each([
    ['2021-06-01', '2023-01-01', [2021, 2022, 2023]],
    ['2024-01-01', '2024-12-31', [2024]],
    ['2025-01-01', '2024-12-31', []],
  ])('the years from %s to %s are %j', (from, to, years) => {
    expect(yearsBetween(from, to)).toEqual(years);
  });
});

describe('Vietnamese time', () => {
  it('18:30 UTC on 30/11 is already 1/12 and after the deadline', () => {
    expect(dateInVietnam(new Date('2024-11-30T18:30:00Z'))).toBe('2024-12-01');
  });

  it('17:00 on the wall clock is 10:00 UTC', () => {
    const closing = instantInVietnam('2024-10-11', '17:00');
    expect(closing.toISOString()).toBe('2024-10-11T10:00:00.000Z');
    expect(showMoment(closing)).toBe('17:00, 11/10/2024');
  });

  it('the early morning belongs to the new day', () => {
    expect(showMoment(instantInVietnam('2024-10-11', '00:30'))).toBe('00:30, 11/10/2024');
  });
});
