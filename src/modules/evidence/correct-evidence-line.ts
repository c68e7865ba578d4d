import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { showDate } from '../../shared/calendar-date.js';
import { decimalInForm } from '../../shared/decimal-number.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Plan, Target } from '../plans/index.js';
import { kindRules } from './domain/evidence-fields.js';
import type { WrittenRecord } from './domain/evidence-line.js';
import { EvidenceQueries } from './evidence.queries.js';
import type { EvidenceLineForm } from './evidence-import.dto.js';
import type { EvidenceImport, EvidenceReading } from './evidence-import.entity.js';
import { EvidenceImports } from './evidence-import.repository.js';
import { EvidenceListReader, type ReadEvidenceLine } from './evidence-list-reader.js';

export interface ShownEvidenceLine {
  readonly plan: Plan;
  readonly targets: readonly Target[];
  readonly started: EvidenceImport;
  readonly line: ReadEvidenceLine;
  /** Its place among the lines of the list, from 0. */
  readonly place: number;
}

/** One line of a draft is written anew by hand, and judged like the others. The file is not touched, so that nothing else moves. */
@Injectable()
export class CorrectEvidenceLine {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: EvidenceQueries,
    private readonly imports: EvidenceImports,
    private readonly reader: EvidenceListReader,
    private readonly audit: Audit,
    private readonly translations: Translations,
  ) {}

  /**
   * The line as it is understood now, or would be with this correction.
   * @throws DomainError not-found `evidenceImportNotFound`, `importLineNotFound`, conflict `evidenceImportNotDraft`.
   */
  async show(actor: Actor, planId: string, id: string, number: number, correction?: WrittenRecord): Promise<ShownEvidenceLine> {
    requireRole(actor, 'official', 'organiser');
    const { started, context } = await this.unitOfWork.read(async () => {
      return { started: await this.imports.existing(planId, id), context: await this.queries.contextOf(planId) };
    });
    if (started.state !== 'draft') throw new DomainError('conflict', 'evidenceImportNotDraft');
    const reading = correction === undefined ? started.reading : corrected(started.reading, number, correction);
    const { lines } = await this.reader.read(await this.reader.kept(started), reading, context);
    const place = lines.findIndex((each) => each.number === number);
    const line = lines[place];
    if (!line) throw new DomainError('not-found', 'importLineNotFound');
    return { plan: context.plan, targets: context.targets, started, line, place };
  }

  /**
   * Keeps the line when nothing is wrong with it any more; answers its place.
   * @throws DomainError as `show`, invalid `formIncomplete` with what is wrong with the line, as it would be said of a form.
   */
  async execute(actor: Actor, planId: string, id: string, number: number, typed: EvidenceLineForm): Promise<number> {
    const written = this.writtenOf(typed);
    const { line, place } = await this.show(actor, planId, id, number, written);
    if (line.state === 'bad') {
      const [first = 'kind'] = Object.keys(kindRules[typed.kind].fields);
      const problems = line.problems.map((problem) => (problem.field === 'line' ? { ...problem, field: first } : problem));
      throw new DomainError('invalid', 'formIncomplete', { problems });
    }
    await this.unitOfWork.write(async () => {
      const { reading } = await this.imports.held(planId, id);
      await this.imports.change(id, 'draft', { reading: corrected(reading, number, written) });
      await this.audit.record(actor, 'evidenceImport.lineCorrected', { type: 'evidenceImport', id }, { detail: { number, written } });
    });
    return place;
  }

  /** In the words of a line, so that the line is read and shown like the others. */
  private writtenOf({ quantity, countedOn, startedOn, ...typed }: EvidenceLineForm): WrittenRecord {
    const days = { countedOn: showDate(countedOn), startedOn: startedOn === undefined ? undefined : showDate(startedOn) };
    const amount = quantity === undefined ? undefined : decimalInForm(quantity, this.translations.in('vi'));
    const all: [string, string | undefined][] = Object.entries({ ...typed, ...days, quantity: amount });
    return Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== undefined));
  }
}

function corrected(reading: EvidenceReading, number: number, written: WrittenRecord): EvidenceReading {
  return { ...reading, corrected: { ...reading.corrected, [number]: written } };
}
