import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { parsePhone } from '../../shared/phone-number.js';
import type { NewLecturer } from './lecturer.dto.js';
import type { Lecturer } from './lecturer.entity.js';
import { Lecturers, personKeysOf } from './lecturer.repository.js';

@Injectable()
export class AddLecturer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lecturers: Lecturers,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError conflict `lecturerExists`, invalid `phoneNotRecognised`, `phoneOldPrefix`. */
  async execute(actor: Actor, input: NewLecturer): Promise<Lecturer> {
    requireRole(actor, 'organiser');
    const { name, title = null, organisation = null, topics = null, email = null, note = null } = input;
    const phone = input.phone === undefined ? null : parsePhone(input.phone);
    return this.unitOfWork.write(async () => {
      const lecturer: Lecturer = {
        ...{ name, title, organisation, topics, email, note, phone },
        ...personKeysOf({ name, title, organisation, topics }),
        id: this.ids.next(),
        retired: false,
        createdAt: this.clock.now(),
      };
      await this.lecturers.add(lecturer);
      await this.audit.record(actor, 'lecturer.added', { type: 'lecturer', id: lecturer.id }, { detail: { name } });
      return lecturer;
    });
  }
}
