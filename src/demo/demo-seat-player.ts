import type { INestApplicationContext } from '@nestjs/common';
import { RunImport, StartImport } from '../modules/imports/index.js';
import { AcceptOffer, NameSubstitute, RegistrationQueries, WithdrawRegistration } from '../modules/registrations/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { type Actor, visitor } from '../shared/actor.js';
import { addDays, instantInVietnam } from '../shared/calendar-date.js';
import type { DemoEvent } from './demo-event.js';
import type { DemoClass, DemoPerson, DemoRegistration } from './demo-data.js';
import { birthText, requestOf } from './demo-request.js';

const HOUR_MS = 3_600_000;

interface Receipt {
  readonly registrationId: string;
  readonly token: string;
}

/** What happens to the seats of one class besides registering: a list, a line, a substitute. */
export class DemoSeatPlayer {
  private readonly receipts = new Map<string, Receipt>();

  constructor(
    private readonly program: INestApplicationContext,
    private readonly organiser: Actor,
    private readonly demo: DemoClass,
  ) {}

  remember(ref: string, { registrationId, token }: Receipt): void {
    this.receipts.set(ref, { registrationId, token });
  }

  idOf(ref: string): string {
    return this.receiptOf(ref).registrationId;
  }

  /** Who registers or is written in one by one. */
  registering(): DemoRegistration[] {
    const { registrations, list, substitute } = this.demo;
    return registrations.filter(({ ref }) => !list.includes(ref) && ref !== substitute?.ref);
  }

  asTyped(registration: DemoRegistration): DemoPerson {
    const { otherContact } = this.demo;
    if (registration.ref !== otherContact?.ref) return registration;
    const { fullName, gender, ethnicity, unitName, unitGroup, position } = registration;
    return { fullName, gender, ethnicity, unitName, unitGroup, position, phone: otherContact.phone, email: otherContact.email };
  }

  events(classId: () => string, opens: Date): DemoEvent[] {
    const { line, substitute, list, sessions } = this.demo;
    const first = sessions[0]?.date ?? '';
    const after = (hours: number): Date => new Date(opens.getTime() + hours * HOUR_MS);
    return [
      ...(list.length === 0 ? [] : [{ at: after(26), play: () => this.handIn(classId()) }]),
      ...(line === null ? [] : [{ at: after(72), play: () => this.withdraw(line.withdraws) }]),
      ...(line === null ? [] : [{ at: after(74), play: () => this.accept(line.promoted) }]),
      ...(substitute === null ? [] : [{ at: instantInVietnam(addDays(first, -1), '09:00'), play: () => this.substitute(substitute) }]),
    ];
  }

  private async withdraw(ref: string): Promise<void> {
    await this.program.get(WithdrawRegistration).execute(visitor, this.receiptOf(ref).token);
  }

  private async accept(ref: string): Promise<void> {
    await this.program.get(AcceptOffer).execute(visitor, this.receiptOf(ref).token);
  }

  private async substitute({ absent, ref }: NonNullable<DemoClass['substitute']>): Promise<void> {
    const person = this.registrationOf(ref);
    const request = { ...requestOf(person), position: person.position, consent: true, acceptOverlap: false };
    this.remember(ref, await this.program.get(NameSubstitute).execute(visitor, this.receiptOf(absent).token, request));
  }

  private async handIn(classId: string): Promise<void> {
    const door = { actor: this.organiser, classId };
    const people = this.demo.list.map((ref) => this.registrationOf(ref));
    const bytes = Buffer.from(listFile(people), 'utf8');
    const id = await this.program.get(StartImport).execute(door, { source: 'file', fileName: 'danh-sach-cu-hoc-vien.csv', bytes });
    await this.program.get(RunImport).execute(door, id);
    const listed = await this.program.get(UnitOfWork).read(() => this.program.get(RegistrationQueries).confirmedOf(classId));
    for (const { ref, fullName } of people) {
      const entered = listed.find((each) => each.fullName === fullName);
      if (!entered) throw new Error(`${ref} was not taken from the list`);
      this.remember(ref, { registrationId: entered.id, token: '' });
    }
  }

  private registrationOf(ref: string): DemoRegistration {
    const registration = this.demo.registrations.find((each) => each.ref === ref);
    if (!registration) throw new Error(`${ref} is not in the demonstration`);
    return registration;
  }

  private receiptOf(ref: string): Receipt {
    const receipt = this.receipts.get(ref);
    if (!receipt) throw new Error(`${ref} has not registered`);
    return receipt;
  }
}

/** A list as an office sends it; its first line stands twice, the second time as a Mac writes it. */
function listFile(people: readonly DemoPerson[]): string {
  const lines = people.map((person, index) => [
    String(index + 1),
    person.fullName,
    person.birth ? birthText(person.birth) : '',
    person.position,
    person.unitName,
    person.phone ?? '',
    person.email ?? '',
  ]);
  const again = lines.slice(0, 1).map((line) => line.map((cell) => cell.normalize('NFD')));
  const heading = ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị công tác', 'Điện thoại', 'Email'];
  return [heading, ...lines, ...again].map((line) => line.map((cell) => `"${cell}"`).join(',')).join('\r\n');
}
