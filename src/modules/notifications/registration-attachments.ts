import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { qrPng } from '../../platform/documents/qr-png.js';
import { type Attachment, MailAttachments } from '../../platform/mail/mail-attachments.js';
import type { AttachmentOrder } from '../../platform/mail/mail-message.entity.js';
import { CurrentOffice } from '../../platform/settings/current-office.js';
import { senderName } from '../../platform/settings/mail-settings.js';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import { ClassQueries } from '../classes/index.js';
import { RegistrationQueries } from '../registrations/index.js';
import { classCalendar } from './class-calendar.js';

/** The code of the door as a picture inside the mail. It holds the bare code and no personal data. */
export function qrOrder(code: string): AttachmentOrder {
  return { kind: 'registration-qr', input: { code } };
}

/** The days of the class for the calendar of the person, or their withdrawal from it. */
export function calendarOrder(registrationId: string, cancelled = false): AttachmentOrder {
  return { kind: 'class-calendar', input: { registrationId, cancelled } };
}

/** Makes what hangs on the mails of a registration, as the class is at that moment. */
@Injectable()
export class RegistrationAttachments implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registrations: RegistrationQueries,
    private readonly classes: ClassQueries,
    private readonly attachments: MailAttachments,
    private readonly clock: Clock,
    private readonly currentOffice: CurrentOffice,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.attachments.register('registration-qr', ({ code }) => Promise.resolve(qr(code as string)));
    this.attachments.register('class-calendar', ({ registrationId, cancelled }) =>
      this.calendar(registrationId as string, cancelled === true),
    );
  }

  private async calendar(registrationId: string, cancelled: boolean): Promise<Attachment[]> {
    const told = await this.unitOfWork.read(async () => {
      const registration = await this.registrations.byId(registrationId);
      const trainingClass = registration && (await this.classes.byId(registration.classId));
      return trainingClass && { registration, trainingClass, sessions: await this.classes.sessionsOf(trainingClass.id) };
    });
    if (!told || told.sessions.length === 0) return [];
    const { baseUrl } = this.settings;
    const { fullName, email } = told.registration;
    const { content, method } = classCalendar({
      ...told,
      attendee: email ? { name: senderName(fullName), address: email } : null,
      organizer: this.currentOffice.sender,
      url: `${baseUrl}/classes/${encodeURIComponent(told.trainingClass.code)}`,
      host: new URL(baseUrl).host,
      now: this.clock.now(),
      cancelled,
    });
    return [
      { fileName: cancelled ? 'huy-lich-hoc.ics' : 'lich-hoc.ics', contentType: 'text/calendar', content: Buffer.from(content), method },
    ];
  }
}

function qr(code: string): Attachment[] {
  return [{ fileName: `ma-${code}.png`, contentType: 'image/png', content: qrPng(code), contentId: 'qr' }];
}
