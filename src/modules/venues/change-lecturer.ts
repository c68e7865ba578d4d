import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { changedFacts } from '../../platform/audit/changed-facts.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { parsePhone } from '../../shared/phone-number.js';
import type { LecturerChange } from './lecturer.dto.js';
import { LecturerQueries } from './lecturer.queries.js';
import { Lecturers } from './lecturer.repository.js';

@Injectable()
export class ChangeLecturer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lecturers: Lecturers,
    private readonly lecturerQueries: LecturerQueries,
    private readonly audit: Audit,
  ) {}

  /**
   * Papers of classes keep the name that was printed. A change of nothing leaves no trace in the history.
   * @throws DomainError conflict `lecturerExists`, invalid `phoneNotRecognised`, `phoneOldPrefix`.
   */
  async execute(actor: Actor, id: string, change: LecturerChange): Promise<void> {
    requireRole(actor, 'organiser');
    const { name, title, organisation, email, topics, note } = change;
    const phone = typeof change.phone === 'string' ? parsePhone(change.phone) : change.phone;
    await this.unitOfWork.write(async () => {
      const lecturer = await this.lecturerQueries.existing(id);
      const changed = changedFacts(lecturer, { name, title, organisation, phone, email, topics, note });
      if (Object.keys(changed).length === 0) return;
      const after = Object.fromEntries(Object.entries(changed).map(([field, { to }]) => [field, to]));
      await this.lecturers.change(Object.assign(lecturer, after));
      await this.audit.record(actor, 'lecturer.changed', { type: 'lecturer', id }, { detail: { changed } });
    });
  }
}
