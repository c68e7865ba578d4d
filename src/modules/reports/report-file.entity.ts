import { Entity, ForeignKey, Unique } from 'typeorm';
import { Id, Int, Ref, Text } from '../../platform/database/columns.js';
import type { ReportFileKind } from './report-files.js';

/** A file of a sent report: the same bytes for ever, found by their SHA-256. */
@Entity('report_file')
@Unique('uq_report_file_kind', ['reportId', 'kind'])
@ForeignKey('Report', ['reportId'], ['id'], { name: 'fk_report_file_report_id', onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
export class ReportFile {
  @Id() id: string;
  @Ref() reportId: string;
  @Text(20) kind: ReportFileKind;
  @Text(200) fileName: string;
  @Text(64) hash: string;
  /** In bytes. */
  @Int() size: number;
}
