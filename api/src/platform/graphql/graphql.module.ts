import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { ApolloServerPlugin } from '@apollo/server';
import { Executor } from './executor.js';
import { operationLimits } from './operation-limits.js';
import { graphqlOverHttp } from './graphql-over-http.js';
import { writeResult } from './shaped.js';
import type { RequestContext } from './request-context.js';

@Module({ providers: [Executor], exports: [Executor] })
export class ExecutorModule {}

@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [ExecutorModule],
      inject: [Executor],
      useFactory: (executor: Executor) => ({
        path: '/graphql',
        autoSchemaFile: true,
        sortSchema: true,
        transformSchema: (schema) => executor.accept(schema),
        gateway: executor.gateway(),
        graphiql: false,
        introspection: true, // for admins: the guard refuses everybody else
        csrfPrevention: true,
        hideSchemaDetailsFromClientErrors: true,
        includeStacktraceInErrorResponses: false,
        autoTransformHttpErrors: false,
        preserveHttpStatusForExecutionErrors: false,
        fieldResolverEnhancers: [],
        allowBatchedHttpRequests: false,
        parseOptions: { maxTokens: 1000 },
        // The largest screen of the admin asks for half of each.
        validationRules: [operationLimits({ depth: 8, aliases: 15, rootFields: 15, cost: 12_000 })],
        context: ({ req, res }: RequestContext): RequestContext => ({ req, res, requestId: req.requestId }),
        stringifyResult: writeResult,
        plugins: [graphqlOverHttp as ApolloServerPlugin],
      }),
    }),
  ],
})
export class DeskGraphQLModule {}
