import { readPng } from '../../../test/support/read-png.js';
import { readQr } from '../../../test/support/read-qr.js';
import { qrPng } from './qr-png.js';

describe('the code as a picture', () => {
  it.each(['ABCDEFGH', 'https://taphuan.example.vn/verify/ABCD-EFGH-JKMN-PQRS'])('%s is read back', (text) => {
    expect(readQr(readPng(qrPng(text)))).toBe(text);
  });
});
