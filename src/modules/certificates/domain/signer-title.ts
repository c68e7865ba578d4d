interface Body {
  readonly parent: string;
  readonly name: string;
  readonly province: string;
}

/** Who certifies: 'Giám đốc Sở Khoa học và Công nghệ tỉnh Tuyên Quang'; a city of the centre is no tỉnh, as the parent says. */
export function defaultSignerTitle({ parent, name, province }: Body): string {
  const area = /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+((?:thành phố|tỉnh)\s.+)$/iu.exec(parent)?.[1] ?? `tỉnh ${province}`;
  return `Giám đốc ${name} ${area}`;
}
