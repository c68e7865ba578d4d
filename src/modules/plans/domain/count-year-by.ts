/**
 * The day on which a class counts, and with it the year and the period: that of its closing (bế giảng), or of its opening (khai giảng).
 * A setting of each plan; without one the closing day.
 */
export const countYearByChoices = ['closing', 'opening'] as const;
export type CountYearBy = (typeof countYearByChoices)[number];
