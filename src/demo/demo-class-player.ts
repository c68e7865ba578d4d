import type { INestApplicationContext } from '@nestjs/common';
import { EnterResults, FinaliseClass, MarkRoll } from '../modules/attendance/index.js';
import { IssueCertificates, ReissueCertificate, RevokeCertificate } from '../modules/certificates/index.js';
import { AddSession, ChangeClass, CreateClass, OpenClass, PostponeClass, ResumeClass } from '../modules/classes/index.js';
import { AddParticipant, ArrangeSeats, RegisterParticipant } from '../modules/registrations/index.js';
import { type Actor, visitor } from '../shared/actor.js';
import { addDays, daysBetween, instantInVietnam } from '../shared/calendar-date.js';
import type { DemoClass, DemoRegistration } from './demo-data.js';
import type { DemoEvent } from './demo-event.js';
import { DemoSeatPlayer } from './demo-seat-player.js';
import { requestOf, wantsNews } from './demo-request.js';

const MINUTE_MS = 60_000;
const SESSION_ENDS = { MORNING: '11:30', AFTERNOON: '16:30' } as const;

/** One class from its planning to its certificates, as events in time. */
export class DemoClassPlayer {
  private classId = '';
  private readonly sessionIds: string[] = [];
  private readonly seats: DemoSeatPlayer;
  private readonly certificateIds = new Map<string, string>();

  constructor(
    private readonly program: INestApplicationContext,
    private readonly organiser: Actor,
    private readonly demo: DemoClass,
    private readonly courseIds: ReadonlyMap<string, string>,
  ) {
    this.seats = new DemoSeatPlayer(program, organiser, demo);
  }

  get code(): string {
    return this.demo.code;
  }

  events(planId: string): DemoEvent[] {
    const { registrationOpens, certificates } = this.demo;
    const opens = instantInVietnam(registrationOpens.date, registrationOpens.time);
    const finalised = instantInVietnam(addDays(this.lastDay(), 1), '09:00');
    const issued = addDays(this.lastDay(), 4);
    return [
      { at: new Date(opens.getTime() - MINUTE_MS), play: () => this.plan(planId) },
      ...this.postponement(),
      ...this.seats
        .registering()
        .map((registration) => this.registering(registration, opens, this.demo.registrations.indexOf(registration))),
      ...this.seats.events(() => this.classId, opens),
      ...this.demo.sessions.map((session, index) => ({
        at: instantInVietnam(session.date, SESSION_ENDS[session.halfDay]),
        play: () => this.takeRoll(index),
      })),
      { at: finalised, play: () => this.finalise() },
      ...(certificates === 'none' ? [] : [{ at: instantInVietnam(issued, '10:00'), play: () => this.certify() }]),
      ...(certificates === 'none' ? [] : [{ at: instantInVietnam(addDays(issued, 6), '10:00'), play: () => this.correct() }]),
    ];
  }

  private lastDay(): string {
    return this.demo.sessions.at(-1)?.date ?? this.demo.registrationCloses.date;
  }

  /** As far as there is one: what people are told first, and the new days with the decision for them. */
  private postponement(): DemoEvent[] {
    const { postponed, sessions, openingDecision } = this.demo;
    if (postponed === null) return [];
    const { announced, rescheduled, reason } = postponed;
    const newFirstDay = sessions[0]?.date ?? '';
    return [
      {
        at: instantInVietnam(announced.date, announced.time),
        play: () => this.program.get(PostponeClass).execute(this.organiser, this.classId, { reason, places: 'keep' }),
      },
      {
        at: instantInVietnam(rescheduled.date, rescheduled.time),
        play: async () => {
          await this.program.get(ResumeClass).execute(this.organiser, this.classId, { newFirstDay });
          await this.program.get(ChangeClass).execute(this.organiser, this.classId, { openingDecision });
        },
      },
    ];
  }

  private async plan(planId: string): Promise<void> {
    const { code, name, mode, capacity, place, lecturer, audience, needsResult, postponed } = this.demo;
    const { registrationOpens, registrationCloses } = this.demo;
    const { id } = await this.program.get(CreateClass).execute(this.organiser, {
      courseId: this.courseIds.get(this.demo.courseCode) ?? '',
      ...{ code, name, mode, capacity, place, lecturer, audience, needsResult },
      openingDecision: (postponed ?? this.demo).openingDecision,
      registrationOpensAt: instantInVietnam(registrationOpens.date, registrationOpens.time),
      registrationClosesAt: instantInVietnam(registrationCloses.date, registrationCloses.time),
      planIds: [planId],
    });
    this.classId = id;
    for (const slot of this.plannedSessions()) {
      const session = await this.program.get(AddSession).execute(this.organiser, id, slot);
      this.sessionIds.push(session.id);
    }
    if (this.demo.line) await this.program.get(ArrangeSeats).execute(this.organiser, id, { waitingListEnabled: true });
    await this.program.get(OpenClass).execute(this.organiser, id);
  }

  private plannedSessions(): { heldOn: string; halfDay: 'MORNING' | 'AFTERNOON' }[] {
    const { sessions, postponed } = this.demo;
    const first = sessions[0]?.date ?? '';
    const days = postponed === null ? 0 : daysBetween(first, postponed.firstDay);
    return sessions.map(({ date, halfDay }) => ({ heldOn: addDays(date, days), halfDay }));
  }

  /** Walk-ins and people whom nobody can reach are written in by staff, everyone else registers on the public page. */
  private registering(registration: DemoRegistration, opens: Date, index: number): DemoEvent {
    const first = this.demo.sessions[0]?.date ?? '';
    const { walkIn, phone, email } = registration;
    if (walkIn) {
      return { at: new Date(instantInVietnam(first, '07:45').getTime() + index * 1000), play: () => this.writeIn(registration, 'walk_in') };
    }
    const at = new Date(opens.getTime() + (index + 1) * 47 * MINUTE_MS);
    return { at, play: () => (phone === null && email === null ? this.writeIn(registration, 'staff') : this.register(registration)) };
  }

  private async register(registration: DemoRegistration): Promise<void> {
    const request = {
      ...requestOf(this.seats.asTyped(registration)),
      position: registration.position,
      consent: true,
      newsConsent: wantsNews(registration),
      acceptOverlap: false,
    };
    const receipt = await this.program.get(RegisterParticipant).execute(visitor, this.classId, request);
    this.seats.remember(registration.ref, receipt);
  }

  private async writeIn(registration: DemoRegistration, source: 'staff' | 'walk_in'): Promise<void> {
    const request = { ...requestOf(registration), position: registration.position, consent: true, source };
    const receipt = await this.program.get(AddParticipant).execute(this.organiser, this.classId, request);
    this.seats.remember(registration.ref, receipt);
  }

  private async takeRoll(index: number): Promise<void> {
    const marks = this.demo.registrations.flatMap(({ ref, marks: given }) => {
      const mark = given[index];
      return mark ? [{ registrationId: this.idOf(ref), mark }] : [];
    });
    await this.program.get(MarkRoll).execute(this.organiser, this.sessionIds[index] ?? '', { marks });
  }

  private async finalise(): Promise<void> {
    const results = this.demo.registrations.flatMap(({ ref, result }) => (result ? [{ registrationId: this.idOf(ref), result }] : []));
    if (results.length > 0) await this.program.get(EnterResults).execute(this.organiser, this.classId, { results });
    await this.program.get(FinaliseClass).execute(this.organiser, this.classId);
  }

  private async certify(): Promise<void> {
    const issued = await this.program.get(IssueCertificates).execute(this.organiser, this.classId, {
      decision: this.demo.openingDecision.replace('Quyết định số ', ''),
      signerTitle: 'Giám đốc Sở Khoa học và Công nghệ tỉnh Tuyên Quang',
      signerAuthority: 'GIÁM ĐỐC',
      signerName: 'Hoàng Minh Demo',
      issuePlace: 'Tuyên Quang',
    });
    for (const { id, registrationId } of issued) this.certificateIds.set(registrationId, id);
  }

  private async correct(): Promise<void> {
    for (const { ref, reason } of this.demo.revoke) {
      await this.program.get(RevokeCertificate).execute(this.organiser, this.certificateOf(ref), { reason });
    }
    for (const { ref, correctedName, reason } of this.demo.reissue) {
      await this.program.get(ReissueCertificate).execute(this.organiser, this.certificateOf(ref), { holderName: correctedName, reason });
    }
  }

  /** Once registered. @throws Error when that has not happened. */
  idOf(ref: string): string {
    return this.seats.idOf(ref);
  }

  private certificateOf(ref: string): string {
    const id = this.certificateIds.get(this.idOf(ref));
    if (id === undefined) throw new Error(`${ref} has no certificate`);
    return id;
  }
}
