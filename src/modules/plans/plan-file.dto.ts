import { FileField, type UploadedFile } from '../../platform/web/upload.js';

/** In megabytes. */
export const LARGEST_PLAN_FILE = 2;

export class PlanFile {
  @FileField(['xlsx', 'xls'], { maxMegabytes: LARGEST_PLAN_FILE }) file: UploadedFile;
}
