/** The register of these programmes (sổ cấp giấy chứng nhận năng suất chất lượng), as the first issuing body keeps it. */
export const FIRST_REGISTER = 'NSCL';
