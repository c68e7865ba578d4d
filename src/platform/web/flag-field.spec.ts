import { FlagField } from './fields.js';
import { readRequest } from './validation.js';

class Choice {
  @FlagField() withdrawn: boolean = false;
}

const read = async (body: object): Promise<boolean> => (await readRequest(Choice, { ...body })).withdrawn;

describe('a box of a form or a flag of a request', () => {
  it.each([[true], ['true'], ['on'], ['1'], [1]])('is ticked by %j', async (withdrawn) => {
    await expect(read({ withdrawn })).resolves.toBe(true);
  });

  it.each([[{}], [{ withdrawn: false }], [{ withdrawn: 'false' }], [{ withdrawn: '' }], [{ withdrawn: '0' }], [{ withdrawn: null }]])(
    'is not ticked by %j',
    async (body) => {
      await expect(read(body)).resolves.toBe(false);
    },
  );

  it.each([['có'], ['yes'], [2], [{}], [['true']]])('refuses %j, which is neither, and does not keep it as no', async (withdrawn) => {
    await expect(read({ withdrawn })).rejects.toMatchObject({ problems: [{ field: 'withdrawn', code: 'notAChoice' }] });
  });
});
