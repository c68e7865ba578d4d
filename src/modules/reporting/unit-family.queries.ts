import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import { unitKey } from '../../shared/unit-key.js';
import type { Plan } from '../plans/index.js';
import { type Continuation, familiesOf, type UnitFamily, writtenAs } from './domain/unit-families.js';

interface Row {
  readonly kind: Continuation['kind'];
  readonly day: CalendarDate | null;
  readonly fromName: string;
  readonly fromGroup: UnitGroup;
  readonly toName: string;
  readonly toGroup: UnitGroup;
}

/** Units of the register that go on as others; every method runs inside the caller's unit of work. */
@Injectable()
export class UnitFamilyQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By every name that has a family; none where the plan counts names. A province writes some hundreds of such steps in ten years. */
  async of({ organisationsBy }: Pick<Plan, 'organisationsBy'>, asOf: CalendarDate): Promise<ReadonlyMap<string, UnitFamily>> {
    if (organisationsBy === 'named') return new Map();
    const rows = await this.unitOfWork.manager.query<Row[]>(
      'SELECT step.kind AS kind, step.day AS day, old.name AS fromName, old.unit_group AS fromGroup, ' +
        'heir.name AS toName, heir.unit_group AS toGroup FROM organisation_succession step ' +
        'INNER JOIN organisation old ON old.id = step.predecessor_id INNER JOIN organisation heir ON heir.id = step.successor_id ' +
        "WHERE step.kind IN ('renamed', 'same') ORDER BY step.day, step.id",
    );
    const steps = rows.map(({ kind, day, fromName, fromGroup, toName, toGroup }): Continuation => {
      return { kind, day, from: { name: fromName, unitGroup: fromGroup }, to: { name: toName, unitGroup: toGroup } };
    });
    return familiesOf(steps, asOf);
  }

  /** As people write them, by how they are compared; the register of a province is some tens of thousands of short rows. */
  async spelled(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.unitOfWork.manager.query<{ name: string; unitGroup: UnitGroup }[]>(
      'SELECT name, unit_group AS unitGroup FROM organisation ORDER BY id',
    );
    return new Map(rows.map(({ name, unitGroup }) => [writtenAs(unitGroup, unitKey(name)), name]));
  }
}
