import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { writtenSchema } from '../platform/graphql/written-schema.js';
import { configured } from './verb.js';

// The same depth from src and from dist.
const FILE = fileURLToPath(new URL('../../schema.graphql', import.meta.url));

export function addSchema(program: Command): void {
  program
    .command('schema')
    .description('Writes api/schema.graphql, the contract with the admin, from the code. For developers.')
    .option('--print', 'to standard output instead')
    .action(async ({ print }: { print?: boolean }) => {
      // The whole application is loaded for this verb alone: the others start in a moment.
      const [{ NestFactory }, { GraphQLSchemaHost }, { AppModule }] = await Promise.all([
        import('@nestjs/core'),
        import('@nestjs/graphql'),
        import('../app.module.js'),
      ]);
      const app = await NestFactory.create(AppModule.of(configured()), { logger: false, bodyParser: false });
      try {
        await app.init();
        const text = writtenSchema(app.get(GraphQLSchemaHost).schema);
        if (print) console.log(text);
        else await writeFile(FILE, text);
      } finally {
        await app.close();
      }
    });
}
