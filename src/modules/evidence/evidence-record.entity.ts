import { Entity, ForeignKey, Index } from 'typeorm';
import { CalendarDay, Decimal, Id, Ref, Text } from '../../platform/database/columns.js';
import { VerifiedRow } from '../../platform/database/verified-row.js';
import type { EvidenceKind } from '../../shared/evidence-kind.js';
import type { UnitGroup } from '../../shared/unit-group.js';

/** What was done for a plan besides training, with its paper: nothing is ever deleted, what does not hold is withdrawn. */
@Entity('evidence_record')
@Index('ix_evidence_record_plan', ['planId', 'kind', 'state'])
@ForeignKey('Plan', ['planId'], ['id'], { name: 'fk_evidence_record_plan_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
@Index('ix_evidence_record_import_id', ['importId'])
@ForeignKey('EvidenceImport', ['importId'], ['id'], { name: 'fk_evidence_record_import_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
@ForeignKey('Target', ['targetId'], ['id'], { name: 'fk_evidence_record_target_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class EvidenceRecord extends VerifiedRow {
  @Id() id: string;
  @Ref() planId: string;
  /** The one target the record is about; null: every target of the plan that counts its kind. */
  @Ref({ nullable: true }) targetId: string | null;
  /** The list it came with; null: entered by itself. */
  @Ref({ nullable: true }) importId: string | null;
  @Text(30) kind: EvidenceKind;
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
}
