import { Injectable } from '@nestjs/common';
import type { AdminUnitSuccession } from './admin-unit-succession.entity.js';
import type { AdminUnit } from './admin-unit.entity.js';
import { Atlas } from './domain/atlas.js';
import { Territory, type TerritoryStatement } from './domain/territory.js';
import { TerritoryQueries } from './territory.queries.js';

/** Changes that follow each other; a circle in the lists ends here. */
const MOST_CHANGES = 50;

/** Draws the part of the atlas that some units need. Runs inside the caller's unit of work. */
@Injectable()
export class AtlasReader {
  constructor(private readonly queries: TerritoryQueries) {}

  /** With all that became of the units and all that they lie in; a few queries for each change on the way. */
  async around(ids: readonly string[]): Promise<Atlas> {
    const units = new Map<string, AdminUnit>();
    const successions: AdminUnitSuccession[] = [];
    const asked = new Set<string>();
    let edge = [...new Set(ids)];
    for (let step = 0; edge.length > 0 && step < MOST_CHANGES; step++) {
      const found = await this.queries.unitsOf(edge);
      const lay = await this.queries.childrenOf(found.filter(({ level }) => level === 'district').map(({ id }) => id));
      for (const unit of [...found, ...lay]) units.set(unit.id, unit);
      await this.addParents(units);
      const unasked = [...units.keys()].filter((id) => !asked.has(id));
      for (const id of unasked) asked.add(id);
      const changes = await this.queries.successionsOf(unasked);
      successions.push(...changes);
      edge = [...new Set(changes.map(({ newId }) => newId))].filter((id) => !units.has(id));
    }
    return new Atlas([...units.values()], successions);
  }

  /** What some units have to do with a territory: with all that they came from, became and lie in. */
  async territory(statements: readonly TerritoryStatement[], ids: readonly string[]): Promise<Territory> {
    const units = new Map<string, AdminUnit>();
    const successions = new Map<string, AdminUnitSuccession>();
    let edge = [...new Set([...ids, ...statements.map(({ adminUnitId }) => adminUnitId)])];
    for (let step = 0; edge.length > 0 && step < MOST_CHANGES; step++) {
      const before = new Set(units.keys());
      for (const unit of await this.queries.unitsOf(edge)) units.set(unit.id, unit);
      await this.addParents(units);
      const met = [...units.keys()].filter((id) => !before.has(id));
      for (const change of [...(await this.queries.successionsOf(met)), ...(await this.queries.successionsTo(met))]) {
        successions.set(change.id, change);
      }
      const ends = [...successions.values()].flatMap(({ oldId, newId }) => [oldId, newId]);
      edge = [...new Set(ends)].filter((id) => !units.has(id));
    }
    return new Territory([...units.values()], [...successions.values()], statements);
  }

  private async addParents(units: Map<string, AdminUnit>): Promise<void> {
    for (let step = 0; step < 2; step++) {
      const missing = [...units.values()].flatMap(({ parentId }) => (parentId !== null && !units.has(parentId) ? [parentId] : []));
      for (const parent of await this.queries.unitsOf(missing)) units.set(parent.id, parent);
    }
  }
}
