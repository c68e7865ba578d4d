import { Module } from '@nestjs/common';
import { EventMails } from './event-mails.js';

@Module({ providers: [EventMails] })
export class NotificationsModule {}
