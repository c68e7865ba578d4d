import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ClosingSheet } from './domain/sheets-of-turns.js';
import { HeldClasses } from './held-classes.repository.js';
import { TurnSheets } from './turn-sheets.repository.js';

/** Classes that are looked at in one unit: an hour-long one would hold up everybody who writes. */
const CLASSES_AT_ONCE = 200;

export interface SheetCheck {
  readonly classes: number;
  /** Ids of classes whose sheets do not say what the ledger says. */
  readonly wrong: readonly string[];
}

/** Compares what is kept of each class with the ledger, and makes it anew where it differs. */
@Injectable()
export class CheckSheets implements OnApplicationBootstrap {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: HeldClasses,
    private readonly sheets: TurnSheets,
  ) {}

  /** A database that was filled before there were sheets gets them all at its first start. */
  async onApplicationBootstrap(): Promise<void> {
    if (await this.unitOfWork.read(() => this.sheets.areMissing())) await this.execute({ renew: true });
  }

  async execute({ renew }: { readonly renew: boolean }): Promise<SheetCheck> {
    const wrong: string[] = [];
    let classes = 0;
    for (let after = ''; ;) {
      const ids = await this.unitOfWork.read(() => this.sheets.classesAfter(after, CLASSES_AT_ONCE));
      const [last] = ids.slice(-1);
      if (last === undefined) return { classes, wrong };
      wrong.push(...(await this.unitOfWork.read(() => this.wrongAmong(ids))));
      classes += ids.length;
      after = last;
      if (renew) for (const id of wrong.filter((each) => ids.includes(each))) await this.renew(id);
    }
  }

  private async wrongAmong(classIds: readonly string[]): Promise<string[]> {
    const wrong: string[] = [];
    for (const id of classIds) {
      if (inWords(await this.sheets.kept(id)) !== inWords(await this.sheets.fromLedger(id))) wrong.push(id);
    }
    return wrong;
  }

  private renew(classId: string): Promise<void> {
    return this.unitOfWork.write(async () => {
      const { state } = await this.classes.hold(classId, 'finalised');
      if (state !== 'finalised') await this.classes.hold(classId, state);
      await this.sheets.renew(classId);
    });
  }
}

/** The same words for the same sheets, whatever the order in which their fields were written. */
function inWords(sheets: readonly ClosingSheet[]): string {
  const sorted = sheets.toSorted((a, b) => (`${a.finalisationId}${a.piece}` < `${b.finalisationId}${b.piece}` ? -1 : 1));
  return JSON.stringify(
    sorted.map(({ finalisationId, piece, countedOn, openedOn, courseType, counts, people, units, attendance }) => [
      ...[finalisationId, piece, countedOn, openedOn, courseType],
      counts.map(({ unitGroup, turns, women, genderNotStated, minority, minorityNotStated }) => {
        return [unitGroup, turns, women, genderNotStated, minority, minorityNotStated];
      }),
      people.map(({ personId, unitGroup }) => [personId, unitGroup]),
      units.map(({ unitGroup, name, taxCode }) => [unitGroup, name, taxCode]),
      attendance.map(({ attended, total, people: number }) => [attended, total, number]),
    ]),
  );
}
