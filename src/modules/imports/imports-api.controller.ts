import { Body, Controller, Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CurrentActor, type PageRequest } from '../../platform/web/page-request.js';
import { Translations } from '../../platform/web/translations.js';
import { AcceptsUpload } from '../../platform/web/upload.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { ChangeImport } from './change-import.js';
import { ImportReport, ImportRequest, UndoRequest } from './import.dto.js';
import { importReport } from './import-report.view.js';
import type { Door } from './import-gate.js';
import { readingOf } from './import-reading.js';
import type { Material } from './list-material.js';
import { RunImport } from './run-import.js';
import { ShowImport } from './show-import.js';
import { StartImport } from './start-import.js';
import { UndoImport } from './undo-import.js';

@Controller('api/v1/classes/:id/imports')
export class ImportsApiController {
  constructor(
    private readonly startImport: StartImport,
    private readonly changeImport: ChangeImport,
    private readonly runImport: RunImport,
    private readonly showImport: ShowImport,
    private readonly undoImport: UndoImport,
    private readonly translations: Translations,
  ) {}

  /** Hands in a list, as JSON or as a file, and enters its good lines at once; the report says what became of each. */
  @Post()
  @AcceptsUpload({ maxMegabytes: 10 })
  @Header('Cache-Control', 'no-store')
  async add(
    @Req() request: PageRequest,
    @CurrentActor() actor: Actor,
    @Param('id') classId: string,
    @Body() body: ImportRequest,
  ): Promise<ImportReport> {
    const door = { actor, classId };
    const importId = await this.startImport.execute(door, materialOf(body));
    await this.changeImport.execute(door, importId, readingOf(body));
    await this.runImport.execute(door, importId);
    return this.report(request, door, importId);
  }

  @Get(':importId')
  @Header('Cache-Control', 'no-store')
  show(
    @Req() request: PageRequest,
    @CurrentActor() actor: Actor,
    @Param('id') classId: string,
    @Param('importId') importId: string,
  ): Promise<ImportReport> {
    return this.report(request, { actor, classId }, importId);
  }

  @Post(':importId/undo')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async undo(
    @Req() request: PageRequest,
    @CurrentActor() actor: Actor,
    @Param('id') classId: string,
    @Param('importId') importId: string,
    @Body() body: UndoRequest,
  ): Promise<ImportReport> {
    const door = { actor, classId };
    await this.undoImport.execute(door, importId, body.reason);
    return this.report(request, door, importId);
  }

  private async report({ language }: PageRequest, door: Door, importId: string): Promise<ImportReport> {
    return importReport(await this.showImport.execute(door, importId), (problem) => this.translations.problem(language, problem));
  }
}

function materialOf({ people, file, sheet }: ImportRequest): Material {
  if (file) return { source: 'file', fileName: file.fileName, bytes: file.bytes, ...(sheet ? { sheet } : {}) };
  if (people) return { source: 'api', people };
  throw new DomainError('invalid', 'formIncomplete', { problems: [{ field: 'people', code: 'required' }] });
}
