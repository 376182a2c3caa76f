import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerOptions } from 'smtp-server';
import { CONFIG, type Config } from '../../platform/config.module.js';
import { NotOfStaff, FilingService } from '../../records/strays/filing.service.js';
import { MailReader, UnreadableMail } from './mail-reader.js';

/** Bytes of a mail. */
const LARGEST = 10_000_000;
/** Connections at a time, and milliseconds in which one that says nothing is closed. */
const MOST_CLIENTS = 20;
const PATIENCE = 30_000;
/** Milliseconds of a whole connection: who says a byte now and then would keep the place of others for ever. */
const LONGEST = 300_000;
/** Milliseconds until those who are still connected when the desk stops are cut off. */
const GOODBYE = 2_000;

/** An answer of SMTP (RFC 5321, with the enhanced code of RFC 3463): 4xx comes back later, 5xx never. */
class Refusal extends Error {
  constructor(
    readonly responseCode: number,
    message: string,
  ) {
    super(message);
  }
}

/** The door for mail that staff send the desk a copy of; open where MAIL_IN says so. It answers 250 once a mail is stored. */
@Injectable()
export class MailDoor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('MailDoor');
  private server?: SMTPServer;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly reader: MailReader,
    private readonly filing: FilingService,
  ) {}

  /** Throws where the port is taken or the keys cannot be read: whoever configured it should hear of it at once. */
  async onApplicationBootstrap(): Promise<void> {
    const door = this.config.MAIL_IN;
    if (!door) return;
    const keys = door.tls && { cert: await readFile(door.tls.cert), key: await readFile(door.tls.key) };
    const disabledCommands = ['AUTH', ...(keys ? [] : ['STARTTLS'])];
    const server = new SMTPServer({ ...this.options(door.address), ...keys, disabledCommands });
    // A client that breaks off is its own matter.
    const listening = once(server.server, 'listening');
    server.on('error', (error: Error) => this.log.warn(error.message));
    server.server.on('connection', (socket) => {
      const over = setTimeout(() => socket.destroy(), LONGEST);
      socket.once('close', () => clearTimeout(over));
    });
    server.listen(door.port, door.host);
    await Promise.race([
      listening,
      once(server.server, 'error').then(([error]) => Promise.reject(error as Error)),
    ]);
    this.server = server;
    this.log.log(`takes mail to ${door.address} on ${door.host}:${this.port}`);
  }

  async beforeApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (server) await new Promise<void>((closed) => server.close(() => closed()));
  }

  /** Where it listens; with port 0 the system chose. */
  get port(): number {
    return (this.server!.server.address() as AddressInfo).port;
  }

  private options(desk: string): SMTPServerOptions {
    return {
      name: desk.split('@')[1],
      banner: 'Agency Desk',
      size: LARGEST,
      maxClients: MOST_CLIENTS,
      socketTimeout: PATIENCE,
      closeTimeout: GOODBYE,
      authOptional: true,
      disableReverseLookup: true,
      onMailFrom: ({ address }, _session, done) =>
        this.answer(done, () => this.filing.requireStaff([address])),
      onRcptTo: ({ address }, _session, done) =>
        address.toLowerCase() === desk
          ? done()
          : done(new Refusal(550, '5.1.1 There is nobody of this name here')),
      onData: (stream, _session, done) => this.answer(done, () => this.take(stream, desk)),
    };
  }

  private async take(stream: SMTPServerDataStream, desk: string): Promise<void> {
    const chunks: Buffer[] = [];
    // Read to its end in any case: only then can the answer be given.
    for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
    if (stream.sizeExceeded) throw new Refusal(552, `5.3.4 A mail has at most ${LARGEST} bytes`);
    const raw = Buffer.concat(chunks);
    await this.filing.file(await this.reader.read(raw), { desk, raw });
  }

  private answer(done: (error?: Error | null) => void, work: () => Promise<unknown>): void {
    work().then(
      () => done(),
      (error: Error) => done(this.refusalOf(error)),
    );
  }

  private refusalOf(error: Error): Refusal {
    if (error instanceof Refusal) return error;
    if (error instanceof NotOfStaff) return new Refusal(550, '5.7.1 Only mail of active staff is taken here');
    if (error instanceof UnreadableMail) return new Refusal(554, '5.6.0 This mail cannot be read');
    this.log.error(error.message);
    return new Refusal(451, '4.3.0 The desk cannot store mail just now, please come back');
  }
}
