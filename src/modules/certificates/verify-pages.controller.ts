import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import type { PageReply, PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { DomainError } from '../../shared/domain-error.js';
import { cleanText } from '../../shared/text-folding.js';
import { verifiedModel } from './certificate.view.js';
import type { VerifiedResponse } from './certificate.dto.js';
import { VerifyCertificate } from './verify-certificate.js';
import { VerifyLimit } from './verify-limit.js';

/** What nobody types as a code is cut before it is shown again. */
const LONGEST_CODE = 60;

@Controller('verify')
export class VerifyPagesController {
  constructor(
    private readonly verifyCertificate: VerifyCertificate,
    private readonly verifyLimit: VerifyLimit,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  blank(@Req() request: PageRequest, @Res() reply: PageReply, @Query('code') code?: unknown): PageReply | Promise<PageReply> {
    if (code === undefined) return this.show(request, reply, this.forms.blank({}));
    if (typeof code !== 'string' || cleanText(code) === '') return this.show(request, reply, this.refused(request, '', 'required', 422));
    return this.answer(request, reply, cleanText(code).slice(0, LONGEST_CODE));
  }

  @Get(':code')
  verify(@Req() request: PageRequest, @Res() reply: PageReply, @Param('code') code: string): Promise<PageReply> {
    return this.answer(request, reply, cleanText(code).slice(0, LONGEST_CODE));
  }

  private async answer(request: PageRequest, reply: PageReply, code: string): Promise<PageReply> {
    this.verifyLimit.take(request.ip);
    const verified = await this.verifyCertificate.execute(code).catch((error: unknown) => {
      if (error instanceof DomainError && error.kind === 'not-found') return null;
      throw error;
    });
    if (verified === null) return this.show(request, reply, this.refused(request, code, 'certificateUnknown', 404));
    return this.show(request, reply, this.forms.blank({}), verified);
  }

  private refused({ language }: PageRequest, code: string, problem: string, status: number): FormModel {
    const message = this.translations.problem(language, { code: problem });
    return { values: { code }, errors: { code: message }, summary: [{ field: 'code', label: null, message }], status };
  }

  /** Names stay out of search engines. */
  private show(request: PageRequest, reply: PageReply, form: FormModel, verified?: VerifiedResponse): PageReply {
    const t = this.translations.in(request.language);
    void reply.header('x-robots-tag', 'noindex');
    const model = {
      title: t('certificates:verify.title'),
      lead: t('certificates:verify.lead'),
      form,
      result: verified ? verifiedModel(verified, t) : null,
    };
    return this.pages.show(request, reply, 'certificates/verify', model, { status: form.status });
  }
}
