import type { DemoEvidence } from './demo-data.js';

const support = { targetKey: 'enterprises_supported', kind: 'enterprise_support', unitGroup: 'DOANH_NGHIEP' } as const;

/** What was done for the plan in 2024 besides training, one record each; every enterprise and number is invented. */
export const evidence: readonly DemoEvidence[] = [
  {
    ...support,
    ...{ organisation: 'Công ty cổ phần Chè Tân Lâm Demo', taxCode: '9900000016', variant: 'MANAGEMENT_SYSTEM', reference: 'HĐ 01/2024' },
    ...{ startedOn: '2024-02-20', countedOn: '2024-05-31', verifiedOn: '2024-06-03', result: 'Áp dụng ISO 22000:2018' },
    source: 'Biên bản nghiệm thu số 01/BB-SKHCN ngày 31/5/2024 (mô phỏng)',
  },
  {
    ...support,
    ...{ organisation: 'Công ty TNHH MTV Gỗ Lô Giang Demo', taxCode: '9900000023', variant: 'IMPROVEMENT_TOOL', reference: 'HĐ 02/2024' },
    ...{ startedOn: '2024-03-01', countedOn: '2024-06-14', verifiedOn: '2024-06-17', result: 'Áp dụng 5S, Kaizen tại hai xưởng' },
    source: 'Biên bản nghiệm thu số 02/BB-SKHCN ngày 14/6/2024 (mô phỏng)',
  },
  {
    ...support,
    ...{
      organisation: 'Công ty TNHH Vật liệu xây dựng Thành Tuyên Demo',
      taxCode: '9900000030',
      variant: 'STANDARD',
      reference: 'HĐ 03/2024',
    },
    ...{ startedOn: '2024-03-11', countedOn: '2024-07-05', verifiedOn: '2024-07-08', result: 'Công bố hợp quy gạch xây' },
    source: 'Biên bản nghiệm thu số 03/BB-SKHCN ngày 05/7/2024 (mô phỏng)',
  },
  {
    ...support,
    ...{ organisation: 'DNTN May Sông Gâm Demo', taxCode: '9900000048', variant: 'IMPROVEMENT_TOOL', reference: 'HĐ 04/2024' },
    ...{ startedOn: '2024-04-08', countedOn: '2024-08-16', verifiedOn: '2024-08-19', result: 'Giảm thời gian chờ giữa các công đoạn' },
    source: 'Biên bản nghiệm thu số 04/BB-SKHCN ngày 16/8/2024 (mô phỏng)',
  },
  {
    ...support,
    ...{ organisation: 'Công ty TNHH Chè Sông Gâm Demo', taxCode: '9900000055', variant: 'TRACEABILITY', reference: 'HĐ 05/2024' },
    ...{ startedOn: '2024-05-06', countedOn: '2024-09-20', verifiedOn: '2024-09-23', result: 'Tem QR cho ba sản phẩm chè' },
    source: 'Biên bản nghiệm thu số 05/BB-SKHCN ngày 20/9/2024 (mô phỏng)',
  },
  {
    ...support,
    ...{ organisation: 'Công ty TNHH Dược liệu Phù Hương Demo', taxCode: '9900000062', variant: 'TRACEABILITY', reference: 'HĐ 06/2024' },
    ...{ startedOn: '2024-05-20', countedOn: '2024-10-11', verifiedOn: '2024-10-14', result: 'Mã số vùng trồng, tem QR' },
    source: 'Biên bản nghiệm thu số 06/BB-SKHCN ngày 11/10/2024 (mô phỏng)',
  },
  {
    ...support,
    ...{
      organisation: 'Công ty cổ phần Chế biến nông sản Nà Lồm Demo',
      taxCode: '9900000087',
      variant: 'MANAGEMENT_SYSTEM',
      reference: 'HĐ 07/2024',
    },
    ...{ startedOn: '2024-06-03', countedOn: '2024-10-25', verifiedOn: '2024-10-28', result: 'Áp dụng HACCP' },
    source: 'Biên bản nghiệm thu số 07/BB-SKHCN ngày 25/10/2024 (mô phỏng)',
  },
  {
    // Its paper was checked after the report of the year had been sent: the report says 20, the register 21.
    ...support,
    ...{
      organisation: 'Công ty TNHH MTV Cơ khí Phù Hương Demo',
      taxCode: '9900000094',
      variant: 'IMPROVEMENT_TOOL',
      reference: 'HĐ 08/2024',
    },
    ...{ startedOn: '2024-07-01', countedOn: '2024-11-08', verifiedOn: '2024-12-02', result: 'Bảo trì năng suất toàn diện (TPM)' },
    source: 'Biên bản nghiệm thu số 08/BB-SKHCN ngày 08/11/2024 (mô phỏng)',
  },
  {
    ...{
      targetKey: 'gtclqg_entrants',
      kind: 'award_entry',
      unitGroup: 'DOANH_NGHIEP',
      organisation: 'Công ty cổ phần Xi măng Tân Lâm Demo',
    },
    ...{ taxCode: '9900000104', variant: 'ENTERED', reference: null, startedOn: null, countedOn: '2024-09-30', verifiedOn: '2024-10-02' },
    ...{ result: null, source: 'Hồ sơ tham dự Giải thưởng Chất lượng Quốc gia năm 2024 (mô phỏng)' },
  },
];
