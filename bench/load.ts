import autocannon from 'autocannon';
import type { Load, LoadResult } from './send-load.js';
import { participant } from './participants.js';

/**
 * Run as a process of its own, so that who asks does not share an event loop with who answers or with the bare driver. Takes a `Load`
 * as its only argument and writes a `LoadResult`, both as JSON. Time runs from the first request to the last answer.
 */
const load = JSON.parse(process.argv[2] ?? '') as Load;
const latencies: number[] = [];
let refused = 0;
let lastAnswer = 0;
let next = load.firstPerson ?? 0;

const registering = {
  method: 'POST' as const,
  headers: { 'content-type': 'application/json' },
  setupRequest: (request: object): object => ({ ...request, body: JSON.stringify(participant(next++)) }),
};

const start = performance.now();
const run = autocannon({
  url: load.url,
  connections: load.connections,
  amount: load.amount,
  sampleInt: 100,
  timeout: 60,
  requests: [load.firstPerson === undefined ? { method: 'GET', headers: { accept: 'text/html' } } : registering],
});
void run.on('response', (_client, status, _bytes, milliseconds) => {
  lastAnswer = performance.now();
  latencies.push(milliseconds);
  if (status >= 300) refused += 1;
});
await run;

latencies.sort((a, b) => a - b);
const result: LoadResult = {
  perSecond: (latencies.length * 1000) / (lastAnswer - start),
  p99: latencies[Math.ceil(latencies.length * 0.99) - 1] ?? Number.NaN,
  refused: refused + load.amount - latencies.length,
};
process.stdout.write(JSON.stringify(result));
