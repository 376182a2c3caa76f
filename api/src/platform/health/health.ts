import { Controller, Get, Header, Injectable, Module, type OnApplicationShutdown, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '../database/database.js';

/** Whether this process wants more work; main.ts turns it off before it stops. */
@Injectable()
export class Readiness implements OnApplicationShutdown {
  private draining = false;
  drain(): void {
    this.draining = true;
  }
  get open(): boolean {
    return !this.draining;
  }
  onApplicationShutdown(): void {
    this.drain();
  }
}

@Controller('health')
class HealthController {
  constructor(
    private readonly db: Database,
    private readonly readiness: Readiness,
  ) {}

  /** 200 as long as the process answers at all. */
  @Get('live')
  @Header('Cache-Control', 'no-store')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** 200 with a migrated database behind it (a process migrates before it listens), 503 without or while draining. */
  @Get('ready')
  @Header('Cache-Control', 'no-store')
  async ready(@Res() res: Response): Promise<void> {
    const up =
      this.readiness.open &&
      (await this.db.one('SELECT count(*) FROM migrations').then(
        () => true,
        () => false,
      ));
    res
      .status(up ? 200 : 503)
      .json({ status: up ? 'ready' : this.readiness.open ? 'no database' : 'draining' });
  }
}

@Module({ controllers: [HealthController], providers: [Readiness], exports: [Readiness] })
export class HealthModule {}
