import type { INestApplicationContext } from '@nestjs/common';
import { EnterResults, FinaliseClass } from '../../modules/attendance/index.js';
import { RecordExternalCertificates } from '../../modules/certificates/index.js';
import { OpenClass, RecordClassElsewhere } from '../../modules/classes/index.js';
import { AddParticipant } from '../../modules/registrations/index.js';
import type { Actor } from '../../shared/actor.js';
import { addDays, instantInVietnam } from '../../shared/calendar-date.js';
import type { DemoPerson } from '../demo-data.js';
import type { DemoEvent } from '../demo-event.js';
import { requestOf } from '../demo-request.js';
import type { HistoryExperts } from './plan-history.js';

/** A course of a national institute, from the decision that sends people to the certificates that they bring back. */
export class ExpertPlayer {
  private classId = '';
  private readonly registrationIds: string[] = [];

  constructor(
    private readonly program: INestApplicationContext,
    private readonly clerk: Actor,
    private readonly course: HistoryExperts,
    private readonly people: readonly DemoPerson[],
  ) {}

  events(courseId: string, planId: string): DemoEvent[] {
    const { heldFrom, heldTo } = this.course;
    return [
      { at: instantInVietnam(addDays(heldFrom, -10), '09:00'), play: () => this.send(courseId, planId) },
      { at: instantInVietnam(addDays(heldTo, 3), '09:00'), play: () => this.finalise() },
      { at: instantInVietnam(addDays(heldTo, 10), '14:00'), play: () => this.record() },
    ];
  }

  private async send(courseId: string, planId: string): Promise<void> {
    const { code, heldBy, heldFrom, heldTo, place, audience, openingDecision } = this.course;
    const facts = { courseId, code, heldBy, heldFrom, heldTo, place, audience, openingDecision, capacity: 20, planIds: [planId] };
    ({ id: this.classId } = await this.program.get(RecordClassElsewhere).execute(this.clerk, facts));
    await this.program.get(OpenClass).execute(this.clerk, this.classId);
    for (const person of this.people) {
      const request = { ...requestOf(person), position: person.position, consent: true, source: 'staff' as const };
      const { registrationId } = await this.program.get(AddParticipant).execute(this.clerk, this.classId, request);
      this.registrationIds.push(registrationId);
    }
  }

  private passed(): string[] {
    return this.registrationIds.slice(0, this.registrationIds.length - this.course.failed);
  }

  private async finalise(): Promise<void> {
    const passed = this.passed();
    const results = this.registrationIds.map((registrationId) => ({
      registrationId,
      result: passed.includes(registrationId) ? ('pass' as const) : ('fail' as const),
    }));
    await this.program.get(EnterResults).execute(this.clerk, this.classId, { results });
    await this.program.get(FinaliseClass).execute(this.clerk, this.classId);
  }

  private async record(): Promise<void> {
    const numbers = this.passed().map((registrationId, nth) => ({ registrationId, number: `${this.course.code}/${nth + 1}` }));
    const issuedOn = addDays(this.course.heldTo, 5);
    await this.program.get(RecordExternalCertificates).execute(this.clerk, this.classId, { issuedOn, numbers });
  }
}
