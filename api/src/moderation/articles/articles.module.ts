import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RecordTypes } from '../../records/record-types.js';
import { RecordsModule } from '../../records/records.module.js';
import { ArrivalModule } from '../arrival/arrival.module.js';
import { Article } from './article.entity.js';
import { articleRecord } from './article.record.js';
import { ArticlesQueries } from './articles.queries.js';
import { ArticlesResolver } from './articles.resolver.js';
import { ArticlesService } from './articles.service.js';

@Module({
  imports: [ArrivalModule, RecordsModule, TypeOrmModule.forFeature([Article])],
  providers: [ArticlesQueries, ArticlesService, ArticlesResolver],
  exports: [ArticlesQueries],
})
export class ArticlesModule implements OnModuleInit {
  constructor(private readonly types: RecordTypes) {}

  onModuleInit(): void {
    this.types.register(articleRecord);
  }
}
