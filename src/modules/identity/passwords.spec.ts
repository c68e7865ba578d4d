import { Ids } from '../../platform/ids/ids.js';
import { Passwords } from './passwords.js';

describe('a stored password', () => {
  const passwords = new Passwords(new Ids());

  it('opens with the same words and with no others', async () => {
    const hash = await passwords.hash('chè Shan tuyết 2024');
    expect(await passwords.match('chè Shan tuyết 2024', hash)).toBe(true);
    expect(await passwords.match('Chè Shan tuyết 2024', hash)).toBe(false);
    expect(await passwords.match('', hash)).toBe(false);
  });

  it('names its cost and hides the words; the same words give another text each time', async () => {
    const [one, other] = await Promise.all([passwords.hash('chè Shan tuyết'), passwords.hash('chè Shan tuyết')]);
    expect(one).toMatch(/^scrypt\$N=32768,r=8,p=1\$[\w-]{32}\$[\w-]{43}$/);
    expect(one.split('$')[3]).not.toBe(other.split('$')[3]);
    expect(one.length).toBeLessThan(255);
  });

  it('opens from a keyboard that decomposes Vietnamese letters', async () => {
    const hash = await passwords.hash('mật khẩu'.normalize('NFC'));
    expect(await passwords.match('mật khẩu'.normalize('NFD'), hash)).toBe(true);
  });

  it.each(['', 'plain', 'scrypt$N=1,r=1$salt$key', 'bcrypt$N=32768,r=8,p=1$a$b'])(
    'that cannot be read (%p) opens for nobody',
    async (hash) => {
      expect(await passwords.match('plain', hash)).toBe(false);
    },
  );
});
