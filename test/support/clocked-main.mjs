/** The built program with a clock that its parent process moves: `child.send({ moveTo: '2026-11-24T10:00:00Z' })`. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const built = (file) => import(pathToFileURL(resolve(process.env.TEST_DIST ?? 'dist', file)).href);
const { start } = await built('commands/start-command.js');
const { Clock } = await built('platform/clock/clock.js');

let ahead = 0;

class MovedClock extends Clock {
  now() {
    return new Date(super.now().getTime() + ahead);
  }
}

process.on('message', ({ moveTo }) => {
  ahead = Date.parse(moveTo) - Date.now();
  process.send?.({ movedTo: moveTo });
});
await start(new MovedClock());
