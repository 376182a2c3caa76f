import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ArrivalModule } from '../arrival/arrival.module.js';
import { Article } from './article.entity.js';
import { ArticlesQueries } from './articles.queries.js';
import { ArticlesResolver } from './articles.resolver.js';
import { ArticlesService } from './articles.service.js';

@Module({
  imports: [ArrivalModule, TypeOrmModule.forFeature([Article])],
  providers: [ArticlesQueries, ArticlesService, ArticlesResolver],
  exports: [ArticlesQueries],
})
export class ArticlesModule {}
