import { CertificateCounter } from './certificate-counter.entity.js';
import { Certificate } from './certificate.entity.js';

export { CertificatesModule } from './certificates.module.js';
export { Certificate };

export const certificateEntities = [CertificateCounter, Certificate];
