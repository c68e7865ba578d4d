/** What the demonstration promises of a target: the number of the report's year, that up to its day, and how both days see it. */
export interface PromisedTarget {
  readonly key: string;
  /** In the year of the report, and in the whole period up to its day; null where nothing was reported. */
  readonly inYear: number | null;
  readonly soFar: number | null;
  /** As the report words it. */
  readonly word: string;
  /** Against time, on the day of the report; null where the plan names no number that grows. */
  readonly pace: string | null;
  /** A year later: what is official, what also counts provisionally, and what became of it. */
  readonly later: readonly [official: number | null, provisional: number | null, status: string];
}

type Words = readonly [inYear: string | null, soFar: string | null];

/** What stands in the place of 0 and 1 of the milestones of these plans, on paper and in the workbook; of a work of each year in how many it was done. */
export const promisedWords: Readonly<Record<string, { readonly document: Words; readonly workbook: Words }>> = {
  'Hưng Yên 2021-2025 tfp_measured_yearly': { document: ['', '4/5 năm'], workbook: [null, '4/5 năm'] },
  'Sóc Trăng 2021-2025 tfp_measured': {
    document: ['đã hoàn thành', 'đã hoàn thành ngày 05/11/2025'],
    workbook: ['đã hoàn thành (05/11/2025)', 'đã hoàn thành (05/11/2025)'],
  },
  'Bạc Liêu 2021-2025 cab_formed': {
    document: ['đã hoàn thành', 'đã hoàn thành ngày 20/6/2025'],
    workbook: ['đã hoàn thành (20/06/2025)', 'đã hoàn thành (20/06/2025)'],
  },
};

export interface PromisedPlan {
  readonly number: string;
  readonly asOf: string;
  readonly classes: number;
  readonly targets: readonly PromisedTarget[];
}

type Line = readonly [
  key: string,
  inYear: number | null,
  soFar: number | null,
  word: string,
  pace: string | null,
  later: readonly [number | null, number | null, string],
];

const plan = (number: string, asOf: string, classes: number, lines: readonly Line[]): PromisedPlan => ({
  ...{ number, asOf, classes },
  targets: lines.map(([key, inYear, soFar, word, pace, later]) => ({ key, inYear, soFar, word, pace, later })),
});

/** Worked out by hand from the lists of `src/demo/provinces`, not read back from the program. */
export const promisedPlans: readonly PromisedPlan[] = [
  plan('Hưng Yên 2021-2025', '2025-11-15', 9, [
    ['productivity_experts_certified', 0, 2, 'Đạt', 'met', [2, 2, 'met']],
    ['assessment_experts_certified', 0, 0, 'Chưa đủ điều kiện thực hiện', null, [0, 0, 'not-ready']],
    ['institutions_trained', 2, 2, 'Đạt', 'met', [2, 2, 'met']],
    // 14 before the register and 4 since; the one that was called off is none, and the last has not been finalised.
    ['training_classes', 2, 18, 'Đạt (khoảng)', 'met', [18, 19, 'met']],
    ['propaganda_rounds', 1, 2, 'Đạt mức tối thiểu', 'met', [2, 2, 'partly-met']],
    ['orgs_supported', 2, 17, 'Chưa đạt', 'behind', [17, 17, 'missed']],
    ['tfp_measured_yearly', null, 1, 'Chưa có số liệu', null, [1, 1, 'in-progress']],
    ['cab_built', 1, 1, 'Đạt', 'met', [1, 1, 'met']],
    ['lab_invested', 1, 1, 'Đạt', 'met', [1, 1, 'met']],
    ['research_orgs_supported', 2, 3, 'Đạt', 'met', [3, 3, 'met']],
  ]),
  plan('Sóc Trăng 2021-2025', '2025-11-15', 7, [
    ['seminar_rounds', 1, 5, 'Vượt', 'met', [5, 5, 'exceeded']],
    // Two before; one decision in two places is one khóa; one in 2025.
    ['training_courses', 1, 4, 'Đạt', 'met', [4, 4, 'met']],
    ['products_supported', 3, 66, 'Chưa đạt', 'behind', [66, 66, 'missed']],
    ['org_support_turns', 3, 41, 'Đạt', 'met', [41, 41, 'met']],
    ['iso17025_units', 1, 3, 'Đạt', 'met', [3, 3, 'met']],
    ['gtclqg_entry_turns', 1, 6, 'Đạt', 'met', [6, 6, 'met']],
    ['gtclqg_award_turns', 1, 2, 'Đạt', 'met', [2, 2, 'met']],
    ['gtclqg_honoured', null, null, 'Không định lượng', null, [null, null, 'not-quantified']],
    // Five before and nine of ten who were sent.
    ['experts_trained', 0, 14, 'Chưa đạt', 'on-pace', [14, 14, 'missed']],
    ['tfp_measured', 1, 1, 'Đạt', null, [1, 1, 'met']],
  ]),
  plan('Sóc Trăng 2026-2030', '2026-11-15', 6, [
    ['seminar_rounds', 1, 1, 'Chưa đạt', 'ahead', [1, 1, 'not-met']],
    ['training_courses', 2, 2, 'Chưa đạt', 'ahead', [2, 2, 'not-met']],
    ['products_supported', 8, 8, 'Chưa đạt', 'behind', [8, 8, 'not-met']],
    // One support still waits for the other hand.
    ['org_support_turns', 10, 10, 'Chưa đạt', 'ahead', [10, 11, 'not-met']],
    ['iso17025_units', null, null, 'Chưa có số liệu', 'no-result', [null, null, 'in-progress']],
    ['gtclqg_entry_turns', 1, 1, 'Chưa đạt', 'ahead', [1, 1, 'not-met']],
    // Nobody has recorded an award yet: an entry is none.
    ['gtclqg_award_turns', null, null, 'Chưa có số liệu', 'no-result', [null, null, 'in-progress']],
    ['gtclqg_honoured', null, null, 'Không định lượng', null, [null, null, 'not-quantified']],
    // Six passed, one of them of a co-operative, which this period does not name.
    ['experts_trained', 5, 5, 'Chưa đạt', 'ahead', [5, 5, 'not-met']],
    ['tfp_measured', null, null, 'Chưa có số liệu', null, [null, null, 'in-progress']],
  ]),
  plan('Bạc Liêu 2021-2025', '2025-11-15', 3, [
    ['awareness_raised', null, null, 'Không định lượng', null, [null, null, 'not-quantified']],
    // 2, 2, 1, 4 and 3 a year, of eleven different enterprises: 2023 failed.
    ['enterprises_supported_per_year', 3, 11, 'Chưa đạt', 'met', [11, 11, 'missed']],
    ['ip_support', null, null, 'Không định lượng', null, [null, null, 'not-quantified']],
    ['gtclqg_winners', 1, 5, 'Đạt', 'met', [5, 5, 'met']],
    ['gtclqg_gold', 1, 1, 'Đạt', 'met', [1, 1, 'met']],
    ['cab_formed', 1, 1, 'Đạt', null, [1, 1, 'met']],
    ['labour_productivity_growth', 7, 7, 'Chưa đạt', null, [7, 7, 'missed']],
    ['tfp_contribution_pct', 28.4, 28.4, 'Đạt (khoảng)', null, [28.4, 28.4, 'met']],
  ]),
];
