import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, found from the compiled file or from the source file alike. */
function projectFolder(from: string): string {
  return existsSync(join(from, 'package.json')) ? from : projectFolder(dirname(from));
}

const PROJECT_FOLDER = projectFolder(dirname(fileURLToPath(import.meta.url)));
export const VIEWS_FOLDER = join(PROJECT_FOLDER, 'views');
export const TEMPLATES_FOLDER = join(PROJECT_FOLDER, 'templates');
export const ASSETS_FOLDER = join(PROJECT_FOLDER, 'dist', 'assets');

/** As package.json says. */
export const PROGRAM_VERSION = (JSON.parse(readFileSync(join(PROJECT_FOLDER, 'package.json'), 'utf8')) as { version: string }).version;
