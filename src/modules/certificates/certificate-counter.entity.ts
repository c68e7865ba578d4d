import { Entity, Unique } from 'typeorm';
import { Id, Int, Text } from '../../platform/database/columns.js';

/** The last number given in a register and year; locked by the issuing transaction. */
@Entity('certificate_counter')
@Unique('uq_certificate_counter', ['register', 'year'])
export class CertificateCounter {
  @Id() id: string;
  @Text(20) register: string;
  @Int() year: number;
  @Int() lastNumber: number;
}
