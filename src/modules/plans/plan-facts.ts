import type { Plan } from './plan.entity.js';

/** What a plan says about itself, in the order of its workbook. */
export const planFacts = [
  'number',
  'title',
  'issuer',
  'province',
  'signedOn',
  'periodFrom',
  'periodTo',
  'countYearBy',
  'organisationsBy',
  'territoryExtent',
  'source',
] as const satisfies readonly (keyof Plan)[];

export type PlanFact = (typeof planFacts)[number];
type MayBeLeftOut = 'signedOn' | 'countYearBy' | 'organisationsBy' | 'territoryExtent' | 'source';

type SaidFacts = Readonly<Pick<Plan, Exclude<PlanFact, MayBeLeftOut>> & Partial<Pick<Plan, MayBeLeftOut>>>;

/** What holds of a new plan that does not say it. */
export const usualFacts: Readonly<Pick<Plan, MayBeLeftOut>> = {
  signedOn: null,
  countYearBy: 'closing',
  organisationsBy: 'named',
  territoryExtent: 'issued',
  source: null,
};

/** The facts alone, of a row or a request that has more; `usual` in place of what is left out. */
export function factsOf(said: SaidFacts, usual = usualFacts): Pick<Plan, PlanFact> {
  const { number, title, issuer, province, periodFrom, periodTo } = said;
  const { signedOn = usual.signedOn, source = usual.source } = said;
  const { countYearBy = usual.countYearBy, organisationsBy = usual.organisationsBy, territoryExtent = usual.territoryExtent } = said;
  return { number, title, issuer, province, signedOn, periodFrom, periodTo, countYearBy, organisationsBy, territoryExtent, source };
}
