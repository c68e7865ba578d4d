import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { AddQuestion } from './add-question.js';
import { ChangeQuestion } from './change-question.js';
import { ListQuestions } from './list-questions.js';
import { MoveQuestion } from './move-question.js';
import { QuestionListResponse, QuestionMove, QuestionRequest, QuestionResponse } from './question.dto.js';
import { questionListResponse, questionResponse } from './question-list.view.js';
import { RemoveQuestion } from './remove-question.js';

/** What the organiser asks on the registration form of a class. */
@Controller('api/v1/classes/:id/questions')
export class QuestionsApiController {
  constructor(
    private readonly listQuestions: ListQuestions,
    private readonly addQuestion: AddQuestion,
    private readonly changeQuestion: ChangeQuestion,
    private readonly moveQuestion: MoveQuestion,
    private readonly removeQuestion: RemoveQuestion,
  ) {}

  /** For whoever wants to register: what to send as `answers`. */
  @Get()
  async list(@CurrentActor() actor: Actor, @Param('id') classId: string): Promise<QuestionListResponse> {
    return questionListResponse(await this.listQuestions.announced(actor, classId));
  }

  @Post()
  async add(@CurrentActor() actor: Actor, @Param('id') classId: string, @Body() body: QuestionRequest): Promise<QuestionResponse> {
    return questionResponse(await this.addQuestion.execute(actor, classId, body));
  }

  /** The whole question anew; what is left out is taken away. */
  @Put(':questionId')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') classId: string,
    @Param('questionId') questionId: string,
    @Body() body: QuestionRequest,
  ): Promise<QuestionListResponse> {
    await this.changeQuestion.execute(actor, classId, questionId, body);
    return this.list(actor, classId);
  }

  @Post(':questionId/move')
  @HttpCode(200)
  async move(
    @CurrentActor() actor: Actor,
    @Param('id') classId: string,
    @Param('questionId') questionId: string,
    @Body() body: QuestionMove,
  ): Promise<QuestionListResponse> {
    await this.moveQuestion.execute(actor, classId, questionId, body.direction);
    return this.list(actor, classId);
  }

  @Delete(':questionId')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') classId: string,
    @Param('questionId') questionId: string,
  ): Promise<QuestionListResponse> {
    await this.removeQuestion.execute(actor, classId, questionId);
    return this.list(actor, classId);
  }
}
