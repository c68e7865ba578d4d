/**
 * The built program with a clock that its parent process moves: `child.send({ moveTo: '2026-11-24T10:00:00Z' })`. What the program does
 * every minute, it does at once after a move: nobody waits a minute for it.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const built = (file) => import(pathToFileURL(resolve(process.env.TEST_DIST ?? 'dist', file)).href);
const { start } = await built('commands/start-command.js');
const { Clock } = await built('platform/clock/clock.js');

const MINUTE_MS = 60_000;
const everyMinute = [];
const { setInterval } = globalThis;
globalThis.setInterval = (work, period, ...values) => {
  if (period === MINUTE_MS) everyMinute.push(work);
  return setInterval(work, period, ...values);
};

let ahead = 0;

class MovedClock extends Clock {
  now() {
    return new Date(super.now().getTime() + ahead);
  }
}

process.on('message', ({ moveTo }) => {
  ahead = Date.parse(moveTo) - Date.now();
  for (const work of everyMinute) work();
  process.send?.({ movedTo: moveTo });
});
await start(new MovedClock());
