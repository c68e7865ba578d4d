import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** What of a class changes a number of a report; rolls and results do so only through finalising. */
const CLASS_CHANGES = [
  'class.finalised',
  'class.reopened',
  'class.cancelled',
  'class.postponed',
  'class.changed',
  'class.rescheduled',
  'class.sessionAdded',
  'class.sessionChanged',
  'class.sessionRemoved',
  'certificates.issued',
  'certificates.recorded',
  'certificates.withdrawn',
];
const CERTIFICATE_CHANGES = ['certificate.revoked', 'certificate.replaced', 'certificate.reissued'];
const PERSON_CHANGES = ['person.mergedAway', 'person.mergeUndone'];
/** More would not be read. */
const MOST = 20;
/** Records of evidence are many and small; more would not be looked up one by one. */
const MOST_RECORDS = 500;

/** What the history says happened since a report was sent; every method runs inside the caller's unit of work. */
@Injectable()
export class CauseQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of the class, its certificates and its people, the earliest first. */
  async ofClass(classId: string, after: string): Promise<AuditEntry[]> {
    return inOrder([
      ...(await this.entries('class', [classId], CLASS_CHANGES, after)),
      ...(await this.entries('certificate', await this.ids('certificate', 'id', classId), CERTIFICATE_CHANGES, after)),
      ...(await this.entries('person', await this.ids('attendee_turn', 'person_id', classId), PERSON_CHANGES, after)),
    ]);
  }

  async ofTarget(planId: string, key: string, after: string): Promise<AuditEntry[]> {
    const rows = await this.unitOfWork.manager.query<{ id: string }[]>(
      `SELECT id FROM target WHERE plan_id = ? AND ${this.quoted('key')} = ?`,
      [planId, key],
    );
    return this.entries(
      'target',
      rows.map(({ id }) => id),
      null,
      after,
    );
  }

  /** What became of the records of evidence of a plan: entered, changed, verified, withdrawn. */
  async evidence(planId: string, after: string): Promise<AuditEntry[]> {
    return this.unitOfWork.manager
      .createQueryBuilder(AuditEntry, 'entry')
      .where("entry.id > :after AND entry.subjectType = 'evidence'", { after })
      .andWhere('entry.subjectId IN (SELECT record.id FROM evidence_record record WHERE record.plan_id = :planId)', { planId })
      .orderBy('entry.id', 'ASC')
      .take(MOST_RECORDS)
      .getMany();
  }

  /** People with turns in the plan who turned out to be one, or did not after all: these change how many different people there are. */
  async merges(planId: string, after: string): Promise<AuditEntry[]> {
    const marks = PERSON_CHANGES.map(() => '?').join(', ');
    const rows = await this.unitOfWork.manager.query<{ id: string }[]>(
      `SELECT entry.id AS id FROM audit_entry entry WHERE entry.id > ? AND entry.subject_type = 'person' AND entry.action IN (${marks}) ` +
        'AND EXISTS (SELECT 1 FROM attendee_turn turn INNER JOIN class_plan link ON link.class_id = turn.class_id ' +
        `WHERE turn.person_id = entry.subject_id AND link.plan_id = ?) ORDER BY entry.id LIMIT ${MOST}`,
      [after, ...PERSON_CHANGES, planId],
    );
    return this.unitOfWork.manager.find(AuditEntry, { where: { id: In(rows.map(({ id }) => id)) }, order: { id: 'ASC' } });
  }

  private quoted(name: string): string {
    return this.unitOfWork.manager.dataSource.driver.escape(name);
  }

  private async ids(table: 'certificate' | 'attendee_turn', column: string, classId: string): Promise<string[]> {
    const rows = await this.unitOfWork.manager.query<{ id: string }[]>(`SELECT DISTINCT ${column} AS id FROM ${table} WHERE class_id = ?`, [
      classId,
    ]);
    return rows.map(({ id }) => id);
  }

  private async entries(
    subjectType: string,
    ids: readonly string[],
    actions: readonly string[] | null,
    after: string,
  ): Promise<AuditEntry[]> {
    if (ids.length === 0) return [];
    return this.unitOfWork.manager.find(AuditEntry, {
      where: { subjectType, subjectId: In([...ids]), id: MoreThan(after), ...(actions === null ? {} : { action: In([...actions]) }) },
      order: { id: 'ASC' },
      take: MOST,
    });
  }
}

function inOrder(entries: AuditEntry[]): AuditEntry[] {
  return entries.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, MOST);
}
