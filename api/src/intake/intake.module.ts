import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Express } from 'express';
import { ArrivalModule } from '../moderation/arrival/arrival.module.js';
import { AcceptComment } from './comments/accept-comment.js';
import { CommentDoor } from './comments/comment-door.js';
import { PublicArticles } from './comments/public-articles.js';
import { Thread } from './comments/thread.js';
import { BlogPages } from './blog/blog-pages.js';
import { LimitsSweep } from './doors/limits.js';
import { PublicDoors } from './doors/public-doors.js';
import { SignedTokens } from './doors/signed-tokens.js';
import { mountAssets } from './pages/assets.js';

/** The public doors and pages: plain routes, because each layer between would be paid by every visitor. */
@Module({
  imports: [ArrivalModule],
  providers: [
    PublicDoors,
    BlogPages,
    CommentDoor,
    AcceptComment,
    Thread,
    PublicArticles,
    SignedTokens,
    LimitsSweep,
  ],
})
export class IntakeModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly doors: PublicDoors,
    private readonly blog: BlogPages,
  ) {}

  onModuleInit(): void {
    const app = this.host.httpAdapter.getInstance<Express>();
    this.doors.mount(app);
    mountAssets(app);
    this.blog.mount(app);
  }
}
