// Loaded before the program: answers what it takes of the machine when whoever started it asks. Plain JavaScript, because Node's reader of
// TypeScript, 20 to 30 MB, would be counted with the program.
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setInterval } from 'node:timers';

const KIB_A_MEGABYTE = 1024;
const EVERY_MS = 50;

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

/** Megabytes that are neither a file's (Node's own text, of which all programs of a machine have one) nor shared; Linux says them. */
function ownMegabytes() {
  return Number(/^RssAnon:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? NaN) / KIB_A_MEGABYTE;
}

let peakOwn = 0;
setInterval(() => {
  peakOwn = Math.max(peakOwn, ownMegabytes());
}, EVERY_MS).unref();

process.on('message', (message) => {
  if (message !== 'footprint') return;
  process.send?.({
    megabytes: process.memoryUsage.rss() / KIB_A_MEGABYTE ** 2,
    peakMegabytes: process.resourceUsage().maxRSS / KIB_A_MEGABYTE,
    peakOwnMegabytes: peakOwn,
    longestDelay: delay.max / 1e6,
  });
  delay.reset();
});
// Asking must not keep alive what was told to stop.
process.channel?.unref();
