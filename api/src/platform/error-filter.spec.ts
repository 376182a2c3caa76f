import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ArgumentsHost } from '@nestjs/common';
import { ErrorFilter } from './error-filter.js';
import { makeLogger } from './logging/logger.js';

it('breaks off an answer that fails when half of it is out', async () => {
  const filter = new ErrorFilter(makeLogger('silent'));
  const server = createServer((req, res) => {
    res.write('the first half');
    const host = {
      getType: () => 'http',
      switchToHttp: () => ({ getRequest: () => req, getResponse: () => res }),
    };
    filter.catch(new Error('the database went away'), host as unknown as ArgumentsHost);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const whole = fetch(`http://127.0.0.1:${port}`).then((answer) => answer.text());
  await expect(whole).rejects.toThrow();
  await new Promise((closed) => server.close(closed));
});
