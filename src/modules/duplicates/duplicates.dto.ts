import { TextField } from '../../platform/web/fields.js';
import type { Sign } from './domain/likeness.js';

export class DuplicateFilter {
  /** With `other`: go on after this pair. */
  @TextField({ max: 36, optional: true }) one?: string;
  @TextField({ max: 36, optional: true }) other?: string;
}

export class PairRequest {
  @TextField({ max: 36 }) oneId: string;
  @TextField({ max: 36 }) otherId: string;
}

export class MergeRequest {
  /** The record that goes on speaking for the person. */
  @TextField({ max: 36 }) keptId: string;
  @TextField({ max: 36 }) mergedId: string;
}

export class RecordResponse {
  id: string;
  fullName: string;
  birthDate: string | null;
  phone: string | null;
  email: string | null;
  units: string[];
  registrations: number;
  turns: number;
  certificates: number;
}

export class PairResponse {
  one: RecordResponse;
  other: RecordResponse;
  /** What is the same besides the name. */
  signs: Sign[];
}

export class PairsResponse {
  pairs: PairResponse[];
  next: { one: string; other: string } | null;
}

export class MergeResponse {
  id: string;
  keptId: string;
  mergedId: string;
  mergedAt: Date;
  mergedBy: string;
  undoneAt: Date | null;
}
