import { Module } from '@nestjs/common';
import { Mailer } from './mailer.js';

@Module({ providers: [Mailer] })
export class MailModule {}
