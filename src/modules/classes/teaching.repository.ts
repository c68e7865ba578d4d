import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { ClassLecturer } from './class-lecturer.entity.js';
import { SessionLecturer } from './session-lecturer.entity.js';

/** Which lecturers of the register teach which session, and usually teach which class. */
@Injectable()
export class Teaching {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
  ) {}

  /** From now on these and no others. */
  async ofSession(sessionId: string, lecturerIds: readonly string[]): Promise<void> {
    const { manager } = this.unitOfWork;
    await manager.delete(SessionLecturer, { sessionId });
    const rows = [...new Set(lecturerIds)].map((lecturerId) => ({ id: this.ids.next(), sessionId, lecturerId }));
    if (rows.length > 0) await manager.insert(SessionLecturer, rows);
  }

  /** From now on these and no others; its sessions stay as they are. */
  async ofClass(classId: string, lecturerIds: readonly string[]): Promise<void> {
    const { manager } = this.unitOfWork;
    await manager.delete(ClassLecturer, { classId });
    const rows = [...new Set(lecturerIds)].map((lecturerId) => ({ id: this.ids.next(), classId, lecturerId }));
    if (rows.length > 0) await manager.insert(ClassLecturer, rows);
  }

  async idsOfClass(classId: string): Promise<string[]> {
    const rows = await this.unitOfWork.manager.find(ClassLecturer, { where: { classId }, order: { id: 'ASC' } });
    return rows.map(({ lecturerId }) => lecturerId);
  }

  /** By session, in the order in which they were named. */
  async idsOfSessions(sessionIds: readonly string[]): Promise<Map<string, string[]>> {
    if (sessionIds.length === 0) return new Map();
    const rows = await this.unitOfWork.manager.find(SessionLecturer, {
      where: { sessionId: In([...sessionIds]) },
      order: { id: 'ASC' },
    });
    const bySession = new Map<string, string[]>();
    for (const { sessionId, lecturerId } of rows) bySession.set(sessionId, [...(bySession.get(sessionId) ?? []), lecturerId]);
    return bySession;
  }
}
