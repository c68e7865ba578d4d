import type { Language } from '../web/translations.js';

/**
 * What business modules announce through the outbox, with the ids it is about and what is known at that moment only. Modules that announce something know
 * nothing of mail: the notifications module has a handler for every one of these.
 */
export interface Announcements {
  'registration.confirmed': { readonly registrationId: string };
  'registration.pending': { readonly registrationId: string };
  'registration.waiting': { readonly registrationId: string };
  'registration.promoted': { readonly registrationId: string };
  'registration.approved': { readonly registrationId: string };
  'registration.rejected': { readonly registrationId: string };
  'registration.cancelled': { readonly registrationId: string };
  'registration.substituted': { readonly registrationId: string };
  /** Staff gave the person a place in another class in exchange for the one of `movedFrom`. */
  'registration.moved': { readonly registrationId: string; readonly movedFrom: string };
  /** A unit or a member of staff entered the person. */
  'registration.invited': { readonly registrationId: string };
  /** `changed` names the fields. */
  'class.changed': { readonly classId: string; readonly changed: readonly string[] };
  'class.postponed': { readonly classId: string };
  'class.cancelled': { readonly classId: string };
  /** Beside `certificate.issued`, which draws the paper. */
  'certificate.ready': { readonly certificateId: string };
  'person.link-requested': { readonly email: string };
  /** The report of a year is not sent yet; `on` is the last day in the sense of the plan. */
  'report.due': {
    readonly planId: string;
    readonly year: number;
    readonly day: string;
    readonly on: string;
    readonly lastWorkingDay: string;
  };
  /** A unit that must report in for a report of a plan has not done so; `days` are those of the report, in Vietnamese words. */
  'report.unit-due': {
    readonly unitReportId: string;
    readonly planId: string;
    readonly days: string;
    readonly unit: string;
    readonly email: string;
    readonly dueOn: string;
    /** The day has passed. */
    readonly isLate: boolean;
  };
  'unit.invited': { readonly seatBlockId: string };
  /** Links are sealed, see `SealedLinks`: nobody who reads this table can use them. */
  'account.invited': { readonly invitationId: string; readonly sealedLink: string; readonly language: Language };
  /** `requestedBy` names the administrator; null when the person asked on the sign-in page. */
  'account.password-reset': {
    readonly resetId: string;
    readonly sealedLink: string;
    readonly requestedBy: string | null;
    readonly language: Language;
  };
}

export type Topic = keyof Announcements;

/** Everything that the outbox carries: the announcements, and work of a module for itself. */
export interface Messages extends Announcements {
  /** Somebody asked for a new password for this address, which may belong to nobody. */
  'account.password-forgotten': { readonly email: string; readonly language: Language };
  /** The paper is to be drawn. */
  'certificate.issued': { readonly certificateId: string };
  /** What a list of people said is kept no longer. */
  'import.expire': { readonly importId: string };
  /** A list was taken back; who was known by it alone is forgotten. */
  'import.forget-people': { readonly importId: string };
  /** Everyone of a class to whom staff wrote is to be told. */
  'class.message': { readonly messageId: string };
  /** The next mails of an announcement are to be written. */
  'announcement.write': { readonly announcementId: string };
  /** A mail is due. */
  'mail.send': { readonly mailId: string };
}
