interface NameStock {
  readonly ethnicity: string;
  readonly families: readonly string[];
  readonly women: readonly string[];
  readonly men: readonly string[];
}

const list = (text: string): string[] => text.split(', ');

const kinh: NameStock = {
  ethnicity: 'Kinh',
  families: list('Nguyễn, Trần, Phạm, Vũ, Đỗ, Lê, Đặng, Bùi, Hoàng, Đinh'),
  women: list('Thị Hồng Nhung, Thu Hà, Thị Ánh Tuyết, Khánh Ly, Thị Ngân, Thị Duyên, Thị Liễu, Hồng Hoa, Thị Lan, Khánh Ngân, Ánh Nhung'),
  men: list('Quốc Toại, Đình Khải, Minh Hiếu, Hữu Thắng, Đức Lợi, Văn Thuấn, Văn Thọ, Phúc Lâm, Đức Nhật, Văn Quý, Minh Khải, Quốc Thắng'),
};

/** Families and given names that go together; crossing them gives names of nobody in particular. */
const minorities: readonly NameStock[] = [
  {
    ethnicity: 'Tày',
    families: list('Ma, Hà, Quan, Chẩu, Nông, Lưu'),
    women: list('Thị Duyên, Thị Liễu, Thị Xuyến, Thị Lan'),
    men: list('Văn Thuấn, Phúc Lâm, Văn Hiệp, Đức Nhật, Văn Thọ'),
  },
  {
    ethnicity: 'Dao',
    families: list('Bàn, Triệu, Đặng, Phùng, Lý'),
    women: list('Thị Mụi, Thị Pham, Thị Sáu'),
    men: list('Văn Chiều, Tiến Sinh, Kim Vảng, Văn Ton'),
  },
  {
    ethnicity: 'Mông',
    families: list('Giàng, Vàng, Sùng, Lý, Thào'),
    women: list('Thị Mỷ, Thị Sua'),
    men: list('A Páo, Seo Dế, A Dế'),
  },
  { ethnicity: 'Cao Lan', families: list('Lâm, Tiêu, Ninh, Trần'), women: list('Thị Hoa, Thị Sầm'), men: list('Văn Tạo, Văn Quý') },
  { ethnicity: 'Nùng', families: list('Lương, Nông'), women: list('Thị Én, Thị Xuyến'), men: list('Văn Thọ, Văn Hiệp') },
  { ethnicity: 'Sán Dìu', families: list('Tạ, Diệp'), women: list('Thị Sáu, Thị Hoa'), men: list('Văn Bốn, Văn Quý') },
  { ethnicity: 'Mường', families: list('Quách, Bùi'), women: list('Thị Lan, Thị Én'), men: list('Văn Đởn, Văn Thọ') },
];

export interface DemoName {
  readonly fullName: string;
  readonly ethnicity: string;
}

/** Every family with every given name, so ordered that neighbours share neither. */
function crossed(stock: NameStock, gender: 'female' | 'male'): DemoName[] {
  const given = gender === 'female' ? stock.women : stock.men;
  return given.flatMap((_, shift) =>
    stock.families.map((family, place) => ({
      fullName: `${family} ${given[(place + shift) % given.length] ?? ''}`,
      ethnicity: stock.ethnicity,
    })),
  );
}

/** One name of each list in turn, until all are used up. */
function interleaved(lists: readonly (readonly DemoName[])[]): DemoName[] {
  const rounds = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => lists.flatMap((names) => names.slice(round, round + 1))).flat();
}

/** Hands out names, each full name once and none of `reserved`, by gender and by belonging to an ethnic minority (dân tộc thiểu số). */
export function nameDispenser(reserved: readonly string[]): (gender: 'female' | 'male', minority: boolean) => DemoName {
  const used = new Set(reserved);
  const stocks = new Map<string, DemoName[]>();
  return (gender, minority) => {
    const key = `${gender} ${String(minority)}`;
    const stock = stocks.get(key) ?? interleaved((minority ? minorities : [kinh]).map((each) => crossed(each, gender)));
    const name = stock.find(({ fullName }) => !used.has(fullName));
    if (!name) throw new Error(`the demonstration has no name left for ${key}`);
    stocks.set(key, stock);
    used.add(name.fullName);
    return name;
  };
}
