import { Injectable } from '@nestjs/common';
import type { Translate } from '../../platform/web/translations.js';
import type { CalendarDate } from '../../shared/calendar-date.js';

/** Something with a date that the office owes, shown among the tasks of the overview. */
export type Duty = ReportDuty | LateUnitsDuty;

interface ReportDuty {
  readonly kind: 'report';
  readonly planId: string;
  readonly planNumber: string;
  readonly year: number;
  readonly on: CalendarDate;
  readonly lastWorkingDay: CalendarDate;
}

/** Units that must report in for a report that is being written, and have not done so in time. */
interface LateUnitsDuty {
  readonly kind: 'late-units';
  readonly planNumber: string;
  /** Where they are. */
  readonly href: string;
  /** The days of the report in the words of the reader. */
  readonly days: (t: Translate) => string;
  readonly count: number;
  readonly firstName: string;
}

type DutyReader = (today: CalendarDate) => Promise<readonly Duty[]>;

/** Modules above this one say what the office owes; the overview knows none of them. */
@Injectable()
export class OverviewDuties {
  private readonly readers: DutyReader[] = [];

  register(reader: DutyReader): void {
    this.readers.push(reader);
  }

  /** Inside the caller's unit. */
  async on(today: CalendarDate): Promise<Duty[]> {
    const duties: Duty[] = [];
    for (const read of this.readers) duties.push(...(await read(today)));
    return duties;
  }
}
