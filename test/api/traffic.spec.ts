import { setTimeout as pause } from 'node:timers/promises';
import { Controller, Get } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { Traffic } from '../../src/platform/web/traffic.js';

/** Never reached within a test. */
const LONG_MS = 60_000;

let answer: () => void;
let asked: Promise<void>;
let app: NestFastifyApplication;
let traffic: Traffic;

@Controller()
class SlowController {
  @Get() answerLater(): Promise<string> {
    return new Promise((resolve) => {
      answer = () => {
        resolve('here');
      };
      seen();
    });
  }
}

let seen: () => void;

beforeEach(async () => {
  asked = new Promise((resolve) => {
    seen = resolve;
  });
  const module = await Test.createTestingModule({ controllers: [SlowController], providers: [Traffic] }).compile();
  app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  traffic = app.get(Traffic);
  traffic.watch(app);
  await app.listen(0, '127.0.0.1');
});
afterEach(() => app.close());

describe('work that nobody waits for', () => {
  it('goes on at once while nobody waits for an answer', async () => {
    await expect(traffic.givenWay(LONG_MS)).resolves.toBeUndefined();
  });

  it('waits while somebody waits for an answer, and goes on when it is given', async () => {
    const order: string[] = [];
    const request = supertest(app.getHttpServer())
      .get('/')
      .then(() => order.push('answer'));
    await asked;
    const work = traffic.givenWay(LONG_MS).then(() => order.push('work'));
    await pause(50);
    expect(order).toEqual([]);
    answer();
    await Promise.all([request, work]);
    expect(order).toHaveLength(2);
  });

  it('is done all the same on a server that is never quiet', async () => {
    const request = supertest(app.getHttpServer())
      .get('/')
      .then(() => undefined);
    await asked;
    await expect(traffic.givenWay(20)).resolves.toBeUndefined();
    answer();
    await request;
  });

  it('is not held up by somebody who asked and went away', async () => {
    const request = supertest(app.getHttpServer()).get('/');
    request.end(() => undefined);
    await asked;
    const work = traffic.givenWay(LONG_MS);
    request.abort();
    await pause(50);
    answer();
    await expect(work).resolves.toBeUndefined();
  });
});
