import { monitorEventLoopDelay } from 'node:perf_hooks';
import { exportTurns } from './export-rows.js';

/** Run as a process of its own: writes what one export needs of memory and of the event loop as JSON. */
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
await exportTurns();
delay.disable();
process.stdout.write(JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1024, longestDelay: delay.max / 1e6 }));
