import { AttendanceMark } from './attendance-mark.entity.js';
import { ClassResult } from './class-result.entity.js';
import { Finalisation } from './finalisation.entity.js';
import { AttendeeTurn } from './attendee-turn.entity.js';

export { AttendanceModule } from './attendance.module.js';
export { AttendeeTurn, Finalisation };
export type { Mark, TestResult } from './domain/completion.js';

export const attendanceEntities = [AttendanceMark, ClassResult, Finalisation, AttendeeTurn];
