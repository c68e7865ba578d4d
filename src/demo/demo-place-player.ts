import type { INestApplicationContext } from '@nestjs/common';
import { ClassQueries, PlaceClass } from '../modules/classes/index.js';
import { OrganisationPlaces } from '../modules/directory/index.js';
import { ChangeTerritory } from '../modules/plans/index.js';
import { PlaceOrganisation } from '../modules/reporting/index.js';
import { RunUnitImport, StartUnitImport, TerritoryQueries } from '../modules/territories/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Actor } from '../shared/actor.js';
import { instantInVietnam } from '../shared/calendar-date.js';
import { foldText } from '../shared/text-folding.js';
import type { DemoClass, DemoOrganisation } from './demo-data.js';
import type { DemoEvent } from './demo-event.js';
import { successionsOf2025, unitOfPlace, UNITS_OF_2024_END_ON, unitsOf2024, unitsOf2025 } from './demo-places.js';

/** The day on which somebody says where the organisations lie that came to the classes, and where the classes were held. */
const PLACED_ON = '2024-11-14';

interface List {
  readonly fileName: string;
  readonly text: string;
  readonly endsOn?: string;
  readonly legalBasis?: string;
}

const list2024: List = { fileName: 'don-vi-hanh-chinh-2024.csv', text: unitsOf2024 };

/** Administrative units as they were in 2024 and as they are since 01/7/2025, and where organisations lie. */
export class DemoPlacePlayer {
  constructor(
    private readonly program: INestApplicationContext,
    private readonly clerk: Actor,
  ) {}

  /** Before anything lies in them. */
  async begin(): Promise<void> {
    await this.enter(list2024);
  }

  /** The plan was issued for the province as it was then. */
  async nameTerritory(planId: string): Promise<void> {
    const { units } = await this.program.get(UnitOfWork).read(() => this.program.get(TerritoryQueries).everything());
    const province = units.filter(({ level, code }) => level === 'province' && code === '08').map(({ id }) => id);
    await this.program.get(ChangeTerritory).name(this.clerk, planId, { adminUnitIds: province, part: 'issued' });
  }

  placing(organisations: readonly DemoOrganisation[]): DemoEvent {
    return { at: instantInVietnam(PLACED_ON, '09:00'), play: () => this.place(organisations) };
  }

  holding(classes: readonly Pick<DemoClass, 'code' | 'place'>[]): DemoEvent {
    return { at: instantInVietnam(PLACED_ON, '10:00'), play: () => this.hold(classes) };
  }

  /** The change of 01/7/2025: the old units end, the new ones begin, and the lists say what came from what. */
  reform(): DemoEvent {
    return {
      at: instantInVietnam('2025-07-01', '08:00'),
      play: async () => {
        await this.enter({ ...list2024, endsOn: UNITS_OF_2024_END_ON });
        await this.enter({ fileName: 'don-vi-hanh-chinh-2025.csv', text: unitsOf2025 });
        const legalBasis = 'Nghị quyết số 1684/NQ-UBTVQH15 ngày 16/6/2025';
        await this.enter({ fileName: 'sap-xep-2025.csv', text: successionsOf2025, legalBasis });
      },
    };
  }

  private async enter({ text, ...list }: List): Promise<void> {
    const { id } = await this.program.get(StartUnitImport).execute(this.clerk, { ...list, bytes: Buffer.from(text) });
    await this.program.get(RunUnitImport).execute(this.clerk, id);
  }

  private async place(organisations: readonly DemoOrganisation[]): Promise<void> {
    for (const { organisationId, adminUnitId } of await this.placesOf(organisations)) {
      await this.program.get(PlaceOrganisation).execute(this.clerk, organisationId, { adminUnitId });
    }
  }

  private async hold(classes: readonly Pick<DemoClass, 'code' | 'place'>[]): Promise<void> {
    const unitOfWork = this.program.get(UnitOfWork);
    const { units } = await unitOfWork.read(() => this.program.get(TerritoryQueries).everything());
    for (const { code, place } of classes) {
      const held = await unitOfWork.read(() => this.program.get(ClassQueries).byCode(code));
      const unit = units.find((each) => each.code === unitOfPlace(place));
      if (held && unit) await this.program.get(PlaceClass).execute(this.clerk, held.id, { adminUnitId: unit.id });
    }
  }

  /** Organisations that nobody came from are not in the register. */
  private async placesOf(organisations: readonly DemoOrganisation[]): Promise<{ organisationId: string; adminUnitId: string }[]> {
    return this.program.get(UnitOfWork).write(async () => {
      const { units } = await this.program.get(TerritoryQueries).everything();
      const idOf = new Map(units.map(({ code, id }) => [code, id]));
      const named = organisations.map(({ name, unitGroup }) => ({ unitSearch: foldText(name), unitGroup }));
      const known = await this.program.get(OrganisationPlaces).on(PLACED_ON, named);
      return organisations.flatMap(({ name, unitGroup, commune }) => {
        const organisationId = known({ unitSearch: foldText(name), unitGroup })?.organisationId;
        const adminUnitId = commune === null ? undefined : idOf.get(commune);
        return organisationId === undefined || adminUnitId === undefined ? [] : [{ organisationId, adminUnitId }];
      });
    });
  }
}
