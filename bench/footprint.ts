import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Loaded before the program: answers what it takes of the machine when whoever started it asks. */
export interface Footprint {
  /** Of the process now, all of it: the program's own text in Node too. */
  readonly megabytes: number;
  /** The most it ever was. */
  readonly peakMegabytes: number;
  /** Milliseconds for which nobody was answered at a stretch, since the last question. */
  readonly longestDelay: number;
}

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.on('message', (message) => {
  if (message !== 'footprint') return;
  const answer: Footprint = {
    megabytes: process.memoryUsage.rss() / 2 ** 20,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    longestDelay: delay.max / 1e6,
  };
  delay.reset();
  process.send?.(answer);
});
// Asking must not keep alive what was told to stop.
process.channel?.unref();
