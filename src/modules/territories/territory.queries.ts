import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { foldText } from '../../shared/text-folding.js';
import { AdminUnitImport } from './admin-unit-import.entity.js';
import { AdminUnitSuccession } from './admin-unit-succession.entity.js';
import { AdminUnit } from './admin-unit.entity.js';
import type { Succession, Unit } from './domain/unit-level.js';
import type { AdminUnitFilter } from './territories.dto.js';

export const UNITS_A_PAGE = 50;

/** A province had 660 communes at most; a list for one page never grows beyond it. */
const MOST_RELATED = 1_000;

/** Changes that follow each other; a circle in the lists ends here. */
const MOST_CHANGES = 50;

/** A unit with the names of what it lies in, as people say it: 'Phường Hà Giang 2, Tỉnh Tuyên Quang'. */
export interface NamedUnit {
  readonly unit: AdminUnit;
  readonly label: string;
}

/** A unit on the other side of a change. */
export interface RelatedUnit extends NamedUnit {
  readonly succession: AdminUnitSuccession;
}

/** Reads of administrative units; every method runs inside the caller's unit of work. */
@Injectable()
export class TerritoryQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError not-found `adminUnitNotFound`. */
  async existing(id: string): Promise<AdminUnit> {
    const unit = await this.unitOfWork.manager.findOneBy(AdminUnit, { id });
    if (!unit) throw new DomainError('not-found', 'adminUnitNotFound');
    return unit;
  }

  /** @throws DomainError not-found `unitListNotFound`. */
  async existingImport(id: string): Promise<AdminUnitImport> {
    const found = await this.unitOfWork.manager.findOneBy(AdminUnitImport, { id });
    if (!found) throw new DomainError('not-found', 'unitListNotFound');
    return found;
  }

  /** The newest lists that were handed in. */
  async lastImports(limit: number): Promise<AdminUnitImport[]> {
    return this.unitOfWork.manager.find(AdminUnitImport, { order: { id: 'DESC' }, take: limit });
  }

  /** One page by name, what was looked for first where the name itself begins with it; `page` counts from 1. */
  async list(filter: AdminUnitFilter, on: CalendarDate): Promise<{ units: NamedUnit[]; total: number }> {
    const query = filtered(this.unitOfWork.manager.createQueryBuilder(AdminUnit, 'unit'), filter, on);
    if (filter.q) nearestFirst(query, foldText(filter.q));
    const [units, total] = await query
      .addOrderBy('unit.nameSearch')
      .addOrderBy('unit.id')
      .skip(((filter.page ?? 1) - 1) * UNITS_A_PAGE)
      .take(UNITS_A_PAGE)
      .getManyAndCount();
    return { units: await this.withLabels(units), total };
  }

  /** What it came from, earliest change last. */
  async predecessorsOf(id: string): Promise<RelatedUnit[]> {
    const successions = await this.unitOfWork.manager.find(AdminUnitSuccession, { where: { newId: id }, take: MOST_RELATED });
    return this.related(successions, ({ oldId }) => oldId);
  }

  async successorsOf(id: string): Promise<RelatedUnit[]> {
    const successions = await this.unitOfWork.manager.find(AdminUnitSuccession, { where: { oldId: id }, take: MOST_RELATED });
    return this.related(successions, ({ newId }) => newId);
  }

  async countIn(parentId: string): Promise<number> {
    return this.unitOfWork.manager.countBy(AdminUnit, { parentId });
  }

  /** With the names of what they lie in; ids that nobody has are left out. */
  async labelled(ids: readonly string[]): Promise<Map<string, NamedUnit>> {
    const units = await this.unitsOf(ids);
    return new Map((await this.withLabels(units)).map((each) => [each.unit.id, each]));
  }

  async withLabels(units: readonly AdminUnit[]): Promise<NamedUnit[]> {
    const known = new Map(units.map((unit) => [unit.id, unit]));
    for (const level of ['commune', 'district'] as const) {
      const parents = [...known.values()].flatMap((unit) => (unit.level === level && unit.parentId ? [unit.parentId] : []));
      for (const parent of await this.unitsOf(parents.filter((id) => !known.has(id)))) known.set(parent.id, parent);
    }
    return units.map((unit) => ({ unit, label: namesOf(unit, known).join(', ') }));
  }

  /** Everything there is, for a list that is held against it. */
  async everything(): Promise<{ units: Unit[]; successions: Succession[] }> {
    const { manager } = this.unitOfWork;
    const units = await manager.query<Unit[]>(
      'SELECT id, level, code, name, parent_id AS parentId, valid_from AS validFrom, valid_to AS validTo FROM admin_unit',
    );
    const successions = await manager.query<Succession[]>(
      'SELECT old_id AS oldId, new_id AS newId, part, takes_effect_on AS takesEffectOn FROM admin_unit_succession',
    );
    return { units, successions };
  }

  async unitsOf(ids: readonly string[]): Promise<AdminUnit[]> {
    const different = [...new Set(ids)];
    return different.length === 0 ? [] : this.unitOfWork.manager.findBy(AdminUnit, { id: In(different) });
  }

  async childrenOf(ids: readonly string[]): Promise<AdminUnit[]> {
    return ids.length === 0 ? [] : this.unitOfWork.manager.findBy(AdminUnit, { parentId: In([...ids]) });
  }

  async successionsOf(oldIds: readonly string[]): Promise<AdminUnitSuccession[]> {
    return oldIds.length === 0 ? [] : this.unitOfWork.manager.findBy(AdminUnitSuccession, { oldId: In([...oldIds]) });
  }

  async successionsTo(newIds: readonly string[]): Promise<AdminUnitSuccession[]> {
    return newIds.length === 0 ? [] : this.unitOfWork.manager.findBy(AdminUnitSuccession, { newId: In([...newIds]) });
  }

  /** These units and all that went into them, near or far. */
  async withPredecessors(ids: readonly string[]): Promise<string[]> {
    const found = new Set(ids);
    let edge = [...found];
    for (let step = 0; edge.length > 0 && step < MOST_CHANGES; step++) {
      edge = (await this.successionsTo(edge)).map(({ oldId }) => oldId).filter((id) => !found.has(id));
      for (const id of edge) found.add(id);
    }
    return [...found];
  }

  /** The unit that had the code on a day; null when none had. */
  async withCode(level: string, code: string, on: CalendarDate): Promise<AdminUnit | null> {
    return this.unitOfWork.manager
      .createQueryBuilder(AdminUnit, 'unit')
      .where('unit.level = :level AND unit.code = :code', { level, code })
      .andWhere('unit.validFrom <= :on AND (unit.validTo IS NULL OR unit.validTo >= :on)', { on })
      .getOne();
  }

  private async related(successions: readonly AdminUnitSuccession[], end: (each: AdminUnitSuccession) => string): Promise<RelatedUnit[]> {
    const units = await this.labelled(successions.map(end));
    const found = successions.flatMap((succession) => {
      const named = units.get(end(succession));
      return named ? [{ ...named, succession }] : [];
    });
    return found.sort((one, other) => (one.unit.nameSearch < other.unit.nameSearch ? -1 : 1));
  }
}

function namesOf(unit: AdminUnit, known: ReadonlyMap<string, AdminUnit>): string[] {
  const parent = unit.parentId === null ? undefined : known.get(unit.parentId);
  return parent === undefined ? [unit.name] : [unit.name, ...namesOf(parent, known)];
}

/** What names begin with before the words that tell them apart, folded. */
const KINDS = ['tinh', 'thanh pho', 'quan', 'huyen', 'thi xa', 'phuong', 'xa', 'thi tran', 'dac khu'] as const;

/**
 * The unit with that code first, then names that begin with the words ('yen': Xã Yên Sơn), then those with a word that begins
 * so (Tỉnh Hưng Yên), and last those that hold them inside a word, as every Huyện does.
 */
function nearestFirst(query: SelectQueryBuilder<AdminUnit>, folded: string): void {
  const starts = ['', ...KINDS.map((kind) => `${kind} `)].map((kind, at) => [`start${at}`, kind + folded] as const);
  const begins = starts.map(([name]) => `INSTR(unit.nameSearch, :${name}) = 1`).join(' OR ');
  query
    .addSelect(
      `CASE WHEN unit.code = :typed THEN 0 WHEN ${begins} THEN 1 WHEN INSTR(unit.nameSearch, :word) > 0 THEN 2 ELSE 3 END`,
      'distance',
    )
    .setParameters({ ...Object.fromEntries(starts), word: ` ${folded}` })
    .orderBy('distance');
}

function filtered(
  query: SelectQueryBuilder<AdminUnit>,
  { q, code, level, parent }: AdminUnitFilter,
  on: CalendarDate,
): SelectQueryBuilder<AdminUnit> {
  if (parent) query.andWhere('unit.parentId = :parent', { parent });
  // Of a unit that has ended, the ones that lay in it are asked for.
  else query.andWhere('unit.validFrom <= :on AND (unit.validTo IS NULL OR unit.validTo >= :on)', { on });
  if (code) query.andWhere('unit.code = :code', { code });
  if (level) query.andWhere('unit.level = :level', { level });
  // INSTR, not LIKE: what people type holds % and _, and the two databases escape them differently.
  if (q) query.andWhere('(unit.code = :typed OR INSTR(unit.nameSearch, :folded) > 0)', { typed: q, folded: foldText(q) });
  return query;
}
