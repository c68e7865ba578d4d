import { newsWantedSince } from './news-consent.js';

const [monday, tuesday, friday] = [new Date('2024-10-07T02:00:00Z'), new Date('2024-10-08T02:00:00Z'), new Date('2024-10-11T02:00:00Z')];
const yes = (registrationId: string, at: Date) => ({ registrationId, given: true, at });
const no = (registrationId: string, at: Date) => ({ registrationId, given: false, at });

describe('news of later classes', () => {
  it.each([
    ['nobody asked', [], null],
    ['the box was left empty', [no('a', monday)], null],
    ['the box was ticked', [yes('a', monday)], monday],
    ['ticked once, left empty on a later form', [yes('a', monday), no('b', tuesday)], monday],
    ['ticked twice: the later one counts', [yes('a', monday), yes('b', friday)], friday],
    ['withdrawn for every registration', [yes('a', monday), yes('b', tuesday), no('a', friday), no('b', friday)], null],
    ['withdrawn and given again', [yes('a', monday), no('a', tuesday), yes('a', friday)], friday],
    ['withdrawn, ticked on a new form', [yes('a', monday), no('a', tuesday), yes('b', friday)], friday],
  ])('%s', (_, answers, since) => {
    expect(newsWantedSince(answers)).toEqual(since);
  });
});
