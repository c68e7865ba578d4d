import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ExpertQueries } from './expert.queries.js';
import { PlanQueries } from './plan.queries.js';
import type { PlanResponse } from './plans.dto.js';

export interface PlanHistory {
  /** Every wording of the targets that were changed, the first one first. */
  readonly versions: readonly object[];
  readonly figures: readonly object[];
}

/** What became of the targets of a plan and was entered for them, as rows of a workbook. Who entered it stays in the program. */
@Injectable()
export class ReadPlanHistory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: PlanQueries,
    private readonly experts: ExpertQueries,
  ) {}

  async of({ id, targets }: Pick<PlanResponse, 'id' | 'targets'>): Promise<PlanHistory> {
    return this.unitOfWork.read(async () => {
      const rows = (await this.queries.targetsOf(id)).filter(({ version }) => version > 1);
      const keys = new Map(rows.map((row) => [row.id, row.key]));
      const versions = await this.queries.versionsOfAll([...keys.keys()]);
      const figures = targets.flatMap(({ key: targetKey, figures: entered }) =>
        entered.filter(({ state }) => state !== 'withdrawn').map((figure) => Object.assign({ targetKey }, figure)),
      );
      const names = await this.experts.namesOf(figures.flatMap(({ personId }) => personId ?? []));
      return {
        versions: versions.map(({ targetId, version, validFrom, reason, terms }) => ({
          ...{ targetKey: keys.get(targetId) ?? '', version, validFrom, reason },
          ...terms,
        })),
        figures: figures.map((figure) => Object.assign(figure, { personName: names.get(figure.personId ?? '') ?? null })),
      };
    });
  }
}
