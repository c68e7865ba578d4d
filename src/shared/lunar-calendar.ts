import { addDays, type CalendarDate, daysBetween } from './calendar-date.js';

/**
 * Âm lịch as it is kept in Việt Nam: months begin on the day of the new moon at UTC+7, the month of the winter solstice is the eleventh, and
 * of thirteen months between two of these the first without a middle of a sign of the sun is a leap month. The moments of moon and sun are
 * the series of "Astronomical Algorithms" in the selection of www.informatik.uni-leipzig.de/~duc/amlich. A calendar that is kept at UTC+8 begins
 * some months a day later (Tết of 2007).
 */
const RADIANS = Math.PI / 180;
const HOURS_AHEAD = 7 / 24;
const MONTH = 29.530588853;
const DAY_OF_1970 = 2_440_588;

const sine = (degrees: number): number => Math.sin(degrees * RADIANS);

/** The day, in the count of astronomers, on which the month with this number begins. */
function newMoon(number: number): number {
  const t = number / 1236.85;
  const mean =
    2_415_020.75933 +
    29.53058868 * number +
    0.0001178 * t ** 2 -
    1.55e-7 * t ** 3 +
    0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t ** 2);
  const sun = 359.2242 + 29.10535608 * number - 0.0000333 * t ** 2 - 0.00000347 * t ** 3;
  const moon = 306.0253 + 385.81691806 * number + 0.0107306 * t ** 2 + 0.00001236 * t ** 3;
  const node = 21.2964 + 390.67050646 * number - 0.0016528 * t ** 2 - 0.00000239 * t ** 3;
  const shift =
    (0.1734 - 0.000393 * t) * sine(sun) + 0.0021 * sine(2 * sun) - 0.4068 * sine(moon) + 0.0161 * sine(2 * moon) - 0.0004 * sine(3 * moon);
  const more = 0.0104 * sine(2 * node) - 0.0051 * sine(sun + moon) - 0.0074 * sine(sun - moon) + 0.0004 * sine(2 * node + sun);
  const less =
    0.0004 * sine(2 * node - sun) + 0.0006 * sine(2 * node + moon) - 0.001 * sine(2 * node - moon) - 0.0005 * sine(2 * moon + sun);
  const slowing = -0.000278 + 0.000265 * t + 0.000262 * t ** 2;
  return Math.floor(mean + shift + more - less - slowing + 0.5 + HOURS_AHEAD);
}

/** In which twelfth of its way the sun stands when the day begins; the ninth begins with the winter solstice. */
function twelfthOfSun(day: number): number {
  const t = (day - 0.5 - HOURS_AHEAD - 2_451_545) / 36_525;
  const mean = 357.5291 + 35_999.0503 * t - 0.0001559 * t ** 2 - 4.8e-7 * t ** 3;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * sine(mean) + (0.019993 - 0.000101 * t) * sine(2 * mean) + 0.00029 * sine(3 * mean);
  const longitude = 280.46645 + 36_000.76983 * t + 0.0003032 * t ** 2 + centre;
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}

/** The number of the month with the winter solstice of the year. */
function solsticeMonth(year: number): number {
  const lastDay = DAY_OF_1970 + daysBetween('1970-01-01', `${year}-12-31`);
  const number = Math.floor((lastDay - 2_415_021) / MONTH);
  return twelfthOfSun(newMoon(number)) >= 9 ? number - 1 : number;
}

/** How many months after that of the solstice the leap month is; null where there is none. */
function leapMonth(solstice: number, next: number): number | null {
  if (next - solstice < 13) return null;
  for (let after = 1; after < 13; after += 1) {
    if (twelfthOfSun(newMoon(solstice + after)) === twelfthOfSun(newMoon(solstice + after + 1))) return after;
  }
  return null;
}

/** The day of our calendar of a day of the first ten months of the lunar year that begins in `year`; never of its leap month. */
export function fromLunar(year: number, month: number, day: number): CalendarDate {
  const solstice = solsticeMonth(year - 1);
  const leap = leapMonth(solstice, solsticeMonth(year));
  const after = month + 1;
  const number = solstice + after + (leap !== null && after >= leap ? 1 : 0);
  return addDays('1970-01-01', newMoon(number) + day - 1 - DAY_OF_1970);
}
