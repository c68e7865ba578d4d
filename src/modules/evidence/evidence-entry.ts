import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { FileStore } from '../../platform/files/file-store.js';
import { keepFile, type KeptFile } from '../../platform/files/kept-file.js';
import type { UploadedFile } from '../../platform/web/upload.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import type { EvidenceKind } from '../../shared/evidence-kind.js';
import { type Plan, PlanQueries, type Target } from '../plans/index.js';
import { parseTaxCode } from '../registrations/index.js';
import { checkEvidence, type ProposedEvidence } from './domain/check-evidence.js';
import { nameKey } from './domain/evidence-feed.js';
import type { NewEvidence } from './evidence.dto.js';
import type { EvidenceRecord } from './evidence-record.entity.js';

type Typed = Omit<NewEvidence, 'kind' | 'file'>;
export type WrittenFacts = Pick<
  EvidenceRecord,
  | 'targetId'
  | 'countedOn'
  | 'subject'
  | 'organisation'
  | 'unitGroup'
  | 'taxCode'
  | 'variant'
  | 'reference'
  | 'quantity'
  | 'startedOn'
  | 'result'
  | 'source'
  | 'searchText'
>;

/** What was typed about a record, checked by the rules of its kind and its plan. */
@Injectable()
export class EvidenceEntry {
  constructor(
    private readonly plans: PlanQueries,
    private readonly fileStore: FileStore,
    private readonly clock: Clock,
  ) {}

  /** Before the unit of work. */
  async keep(file: UploadedFile | undefined): Promise<KeptFile | null> {
    return file === undefined ? null : keepFile(this.fileStore, file);
  }

  /** @throws DomainError invalid, beside the field that is wrong. */
  async facts(plan: Plan, kind: EvidenceKind, typed: Typed): Promise<WrittenFacts> {
    return this.factsAmong(plan, typed.target === undefined ? [] : await this.plans.targetsOf(plan.id), kind, typed);
  }

  /** The same for many records of one plan, whose targets were read once. @throws DomainError as `facts`. */
  factsAmong(plan: Plan, targets: readonly Target[], kind: EvidenceKind, typed: Typed): WrittenFacts {
    const proposed = proposal(kind, typed);
    checkEvidence(proposed, { periodFrom: plan.periodFrom, periodTo: plan.periodTo, today: dateInVietnam(this.clock.now()) });
    const { target, countedOn, subject, organisation, taxCode, variant, reference, quantity, startedOn, result } = proposed;
    const words = [subject, organisation, taxCode, reference].filter(Boolean).join(' ');
    return {
      ...{ countedOn, subject, organisation, variant, reference, quantity, startedOn, result, source: typed.source },
      unitGroup: typed.unitGroup ?? null,
      taxCode: taxCode === null ? null : taxCodeOf(taxCode),
      targetId: target === null ? null : targetOf(targets, kind, target),
      searchText: nameKey(words),
    };
  }
}

function targetOf(targets: readonly Target[], kind: EvidenceKind, key: string): string {
  const target = targets.find((each) => each.key === key);
  if (!target) throw new DomainError('invalid', 'notAChoice', { field: 'target' });
  const counts = target.evidenceKinds.some((feed) => feed.split(':')[0] === kind);
  if (!counts) throw new DomainError('invalid', 'targetCountsOthers', { field: 'target' });
  return target.id;
}

/** What was not typed is null. */
function proposal(kind: EvidenceKind, typed: Typed): ProposedEvidence {
  const nothing = { target: null, subject: null, organisation: null, unitGroup: null, taxCode: null, variant: null, reference: null };
  const written = Object.fromEntries(
    (Object.entries(typed) as [string, unknown][]).filter(([, value]) => value !== undefined),
  ) as unknown as Typed;
  return { ...nothing, quantity: null, startedOn: null, result: null, ...written, kind };
}

/** @throws DomainError invalid `taxCodeNotRecognised`, `taxCodeIsIdentityNumber` beside the field. */
function taxCodeOf(typed: string): string {
  try {
    return parseTaxCode(typed);
  } catch (error) {
    throw error instanceof DomainError ? new DomainError('invalid', error.code, { field: 'taxCode' }) : error;
  }
}
