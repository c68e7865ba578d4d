import { fromLegacy, guessEncoding, type LegacyEncoding, likelierReading, meaningOfFont } from './legacy-vietnamese.js';
import { looksVietnamese } from './vietnamese-syllable.js';

describe('Vietnamese from before Unicode', () => {
  it.each<[LegacyEncoding, string, string]>([
    ['tcvn3', 'hép møt tÕt', 'hộp mứt tết'],
    ['tcvn3', 'NguyÔn ThÞ Hång Nhung', 'Nguyễn Thị Hồng Nhung'],
    ['tcvn3', 'TrÇn Quèc To¹i', 'Trần Quốc Toại'],
    ['tcvn3', 'Ph\u00AD¬ng §Æng H÷u Th¾ng', 'Phương Đặng Hữu Thắng'],
    ['tcvn3', 'ñy ban nh©n d©n huyÖn Yªn S¬n', 'ủy ban nhân dân huyện Yên Sơn'],
    ['vni', 'Xin chaøo', 'Xin chào'],
    ['vni', 'Nguyeãn Thò Hoàng Nhung', 'Nguyễn Thị Hồng Nhung'],
    ['vni', 'Ñaëng Höõu Thaéng', 'Đặng Hữu Thắng'],
    ['vni', 'UÛY BAN NHAÂN DAÂN HUYEÄN YEÂN SÔN', 'ỦY BAN NHÂN DÂN HUYỆN YÊN SƠN'],
    ['vni', 'Trieäu Tieán Sinh', 'Triệu Tiến Sinh'],
    ['cp1258', 'NguyêÞn Thiò Hô\u00CCng Nhung', 'Nguyễn Thị Hồng Nhung'],
    ['cp1258', 'Trâ\u00CCn Quôìc Toaòi', 'Trần Quốc Toại'],
    ['cp1258', 'Ðãòng Hý\u00DEu Thãìng', 'Đặng Hữu Thắng'],
  ])('%s: %s is %s', (encoding, written, meant) => {
    expect(fromLegacy(written, encoding)).toBe(meant);
  });

  it.each<[string, LegacyEncoding | null]>([
    ['NguyÔn ThÞ Hång Nhung, TrÇn Quèc To¹i', 'tcvn3'],
    ['Nguyeãn Thò Hoàng Nhung, Ñaëng Höõu Thaéng', 'vni'],
    ['Nguyêò Thiò Hôìng, Trâ\u00CCn Quôìc Toaòi', 'cp1258'],
    ['Nguyễn Thị Hồng Nhung, Trần Quốc Toại', null],
    ['Trần Hoà, Hoàng Đức Lợi, Ma Thị Duyên'.normalize('NFD'), null],
    ['Bàn Thị Mụi, Giàng A Páo, Sùng Seo Dế, Hà Phúc Lâm', null],
    ['Lê Văn Tú, Cà Thị Bé, Hoá, Hoà, Đào', null],
    ['Nguyen Van Duc, Tran Thi Hoa', null],
    ['Müller, Łukasz', null],
    ['', null],
    ['Trần Quốc Toại, Nguyễn Thị Hồng Nhung, Hà Phúc Lâm, Vũ Đình Khải, TrÇn Quèc To¹i, Bàn Thị Mụi', 'tcvn3'],
    ['Trần Quốc Toại, Nguyễn Thị Hồng Nhung, Hà Phúc Lâm, Vũ Đình Khải, Trieäu Tieán Sinh, Bàn Thị Mụi', 'vni'],
  ])('takes "%s" for %s', (text, encoding) => {
    expect(guessEncoding(text.split(', '))).toBe(encoding);
  });

  it.each<[string, LegacyEncoding, string | null]>([
    ['TrÇn Quèc To¹i', 'tcvn3', 'tcvn3'],
    ['Trần Quốc Toại', 'tcvn3', 'unicode'],
    ['Trần Quốc Toại'.normalize('NFD'), 'tcvn3', 'unicode'],
    ['Giàng A Páo', 'tcvn3', null],
    ['Nguyeãn Thò Hoàng Nhung', 'vni', 'vni'],
    ['Thò Hoàng', 'vni', null],
    ['Nguyen Van Duc', 'vni', null],
    ['', 'vni', null],
  ])('beside lines in another letter "%s" is read by %s or not: %s', (text, encoding, likelier) => {
    expect(likelierReading(text, encoding)).toBe(likelier);
  });

  it.each([
    ['.VnTime', { encoding: 'tcvn3', capitals: false }],
    ['.VnTimeH', { encoding: 'tcvn3', capitals: true }],
    ['.VnArial NarrowH', { encoding: 'tcvn3', capitals: true }],
    ['VNI-Times', { encoding: 'vni', capitals: false }],
    ['Times New Roman', null],
    ['Vnrender', null],
  ])('knows what the font %s means', (font, meaning) => {
    expect(meaningOfFont(font)).toEqual(meaning);
  });

  it.each(['nguyễn', 'Nghiêng', 'quyết', 'giặt', 'Đức', 'xoong', 'yếu', 'khuỷu', 'ƯU'])('takes %s for Vietnamese', (word) => {
    expect(looksVietnamese(word)).toBe(true);
  });

  it.each(['NguyÔn', 'chaøo', 'Müller', 'bcd', 'ấậ', 'toán1'])('does not take %s for Vietnamese', (word) => {
    expect(looksVietnamese(word)).toBe(false);
  });
});
