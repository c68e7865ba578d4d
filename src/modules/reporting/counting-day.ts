/**
 * The day on which a class counts for a plan, as SQL over the two days of a row; `plan` must be among the tables. The one place that reads
 * the setting, so that no number and no list can follow another day than the rest.
 */
export function countingDay(closingDay: string, openingDay: string): string {
  return `CASE plan.count_year_by WHEN 'opening' THEN ${openingDay} ELSE ${closingDay} END`;
}

export const planOfLink = 'INNER JOIN plan ON plan.id = link.plan_id';
