import { hashPassword, passwordMatches } from './password-hash.js';

describe('a stored password', () => {
  it('opens with the same words and with no others', async () => {
    const hash = await hashPassword('chè Shan tuyết 2024', 'a-salt');
    expect(await passwordMatches('chè Shan tuyết 2024', hash)).toBe(true);
    expect(await passwordMatches('Chè Shan tuyết 2024', hash)).toBe(false);
    expect(await passwordMatches('', hash)).toBe(false);
  });

  it('names its cost and hides the words; another salt gives another text', async () => {
    const [one, other] = await Promise.all([hashPassword('chè Shan tuyết', 'one'), hashPassword('chè Shan tuyết', 'other')]);
    expect(one).toMatch(/^scrypt\$N=32768,r=8,p=1\$one\$[\w-]{43}$/);
    expect(one.split('$')[3]).not.toBe(other.split('$')[3]);
    expect(one.length).toBeLessThan(255);
  });

  it('opens from a keyboard that decomposes Vietnamese letters', async () => {
    const hash = await hashPassword('mật khẩu'.normalize('NFC'), 'a-salt');
    expect(await passwordMatches('mật khẩu'.normalize('NFD'), hash)).toBe(true);
  });

  it.each(['', 'plain', 'scrypt$N=1,r=1$salt$key', 'bcrypt$N=32768,r=8,p=1$a$b'])(
    'that cannot be read (%p) opens for nobody',
    async (hash) => {
      expect(await passwordMatches('plain', hash)).toBe(false);
    },
  );
});
