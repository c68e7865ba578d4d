import { Attendance1700000000060 } from './1700000000060-attendance.js';
import { Certificates1700000000070 } from './1700000000070-certificates.js';
import { ClassPapers1700000000045 } from './1700000000045-class-papers.js';
import { Classes1700000000040 } from './1700000000040-classes.js';
import { Duplicates1700000000075 } from './1700000000075-duplicates.js';
import { Evidence1700000000100 } from './1700000000100-evidence.js';
import { Letterheads1700000000018 } from './1700000000018-letterheads.js';
import { Imports1700000000095 } from './1700000000095-imports.js';
import { People1700000000020 } from './1700000000020-people.js';
import { Mail1700000000080 } from './1700000000080-mail.js';
import { Plans1700000000030 } from './1700000000030-plans.js';
import { Platform1700000000010 } from './1700000000010-platform.js';
import { PublicPlans1700000000115 } from './1700000000115-public-plans.js';
import { Questions1700000000055 } from './1700000000055-questions.js';
import { Registrations1700000000050 } from './1700000000050-registrations.js';
import { Reports1700000000110 } from './1700000000110-reports.js';
import { Sheets1700000000120 } from './1700000000120-turn-sheets.js';
import { Territories1700000000015 } from './1700000000015-territories.js';
import { Venues1700000000035 } from './1700000000035-venues.js';

/** In the order they run. A migration that has been released is never edited. */
export const migrations = [
  Platform1700000000010,
  Territories1700000000015,
  Letterheads1700000000018,
  People1700000000020,
  Plans1700000000030,
  Venues1700000000035,
  Classes1700000000040,
  ClassPapers1700000000045,
  Registrations1700000000050,
  Questions1700000000055,
  Attendance1700000000060,
  Certificates1700000000070,
  Duplicates1700000000075,
  Mail1700000000080,
  Imports1700000000095,
  Evidence1700000000100,
  Reports1700000000110,
  PublicPlans1700000000115,
  Sheets1700000000120,
];
