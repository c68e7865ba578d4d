import { Entity, ForeignKey, Index } from 'typeorm';
import { CalendarDay, Decimal, Id, Instant, Int, Json, Ref, Text } from '../../platform/database/columns.js';
import type { FileKind } from '../../platform/files/file-kind.js';
import type { EvidenceKind } from '../../shared/evidence-kind.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import type { VerificationState } from '../../shared/verification.js';

/** What was done for a plan besides training, with its paper: nothing is ever deleted, what does not hold is withdrawn. */
@Entity('evidence_record')
@Index('ix_evidence_record_plan', ['planId', 'kind', 'state'])
@ForeignKey('Plan', ['planId'], ['id'], { name: 'fk_evidence_record_plan_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
@Index('ix_evidence_record_import_id', ['importId'])
@ForeignKey('EvidenceImport', ['importId'], ['id'], { name: 'fk_evidence_record_import_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
@ForeignKey('Target', ['targetId'], ['id'], { name: 'fk_evidence_record_target_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class EvidenceRecord {
  @Id() id: string;
  @Ref() planId: string;
  /** The one target the record is about; null: every target of the plan that counts its kind. */
  @Ref({ nullable: true }) targetId: string | null;
  /** The list it came with; null: entered by itself. */
  @Ref({ nullable: true }) importId: string | null;
  @Text(30) kind: EvidenceKind;
  @Text(20) state: VerificationState;
  /** The day on which it counts: signed, registered, handed over. */
  @CalendarDay() countedOn: string;
  /** The product, the work, the total: what the record is about where it is no unit. */
  @Text(300, { nullable: true }) subject: string | null;
  @Text(250, { nullable: true }) organisation: string | null;
  @Text(20, { nullable: true }) unitGroup: UnitGroup | null;
  @Text(20, { nullable: true }) taxCode: string | null;
  /** Solution, kind of standard, level of the award, state of the trademark, form of the item. */
  @Text(30, { nullable: true }) variant: string | null;
  /** Number of the contract, trademark or accreditation. */
  @Text(200, { nullable: true }) reference: string | null;
  /** Stars of an OCOP product, copies of a leaflet, a measured share in per cent, the total itself; the last two may have decimals. */
  @Decimal({ nullable: true }) quantity: number | null;
  @CalendarDay({ nullable: true }) startedOn: string | null;
  @Text(500, { nullable: true }) result: string | null;
  /** The document that proves it: number, day, who issued it. */
  @Text(500) source: string;
  @Text(1100) searchText: string;
  @Text(200, { nullable: true }) fileName: string | null;
  @Text(10, { nullable: true }) fileKind: FileKind | null;
  /** In bytes. */
  @Int({ nullable: true }) size: number | null;
  @Text(64, { nullable: true }) sha256: string | null;
  /** Accounts that entered or changed it; none of them may verify it. */
  @Json() handIds: string[];
  /** Counts the changes, so that nobody verifies what they did not read. */
  @Int() revision: number;
  @Text(200) enteredBy: string;
  @Instant() enteredAt: Date;
  @Text(200, { nullable: true }) verifiedBy: string | null;
  @Instant({ nullable: true }) verifiedAt: Date | null;
  @Text(200, { nullable: true }) withdrawnBy: string | null;
  @Instant({ nullable: true }) withdrawnAt: Date | null;
  @Text(500, { nullable: true }) withdrawnReason: string | null;
}
