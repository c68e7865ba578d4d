import { monitorEventLoopDelay } from 'node:perf_hooks';
import type * as Reporting from '../src/modules/reporting/index.js';
import { nowhere } from './nowhere.js';
import { compiled } from './measure.js';
import type { BenchDatabase } from './program.js';
import { openProgram } from './scale-seed.js';

/** Run as a process of its own with the database and a plan as JSON: writes what the whole workbook of the plan needs. */
const { planId, ...database } = JSON.parse(process.argv[2] ?? '{}') as BenchDatabase & { planId: string };
const { ExportPlan } = await compiled<typeof Reporting>('modules/reporting/index.js');
const program = await openProgram(database);
const delay = monitorEventLoopDelay({ resolution: 5 });
const receiver = nowhere();
const megabytesAtRest = process.memoryUsage().rss / 2 ** 20;
delay.enable();
const begun = performance.now();
const file = await program.get(ExportPlan).execute({ kind: 'system', name: 'bench' }, planId, {});
await file.writeTo(receiver);
const seconds = (performance.now() - begun) / 1000;
delay.disable();
await program.close();
process.stdout.write(
  JSON.stringify({ seconds, megabytesAtRest, megabytes: process.resourceUsage().maxRSS / 1024, longestDelay: delay.max / 1e6 }),
);
