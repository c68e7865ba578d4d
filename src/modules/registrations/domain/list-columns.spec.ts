import { chosenColumns } from './list-columns.js';

describe('the columns of a class list', () => {
  it('are contact and source until somebody chooses', () => {
    expect(chosenColumns([])).toEqual(['contact', 'source']);
  });

  it('keep their order and stand there once, however they were asked for', () => {
    expect(chosenColumns(['time', 'position', 'contact', 'position'])).toEqual(['contact', 'position', 'time']);
  });
});
