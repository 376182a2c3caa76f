import { Body, Controller, Header, HttpCode, Injectable, Post, Req, Res, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { BadInput } from '../../common/errors.js';
import { cleanLine, isEmail } from '../../common/text.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { type Candidate, LoginService, type SignedIn } from './login.service.js';

const text = (max: number, message: string) =>
  z
    .string(message)
    .min(1, message)
    .max(max, `Please use at most ${max} characters.`)
    .regex(/^[^\0]*$/, message);
const EMAIL = text(254, 'Please give your e-mail address.');
const PASSWORD = text(1024, 'Please give your password.');
const LOGIN = z.object({ email: EMAIL, password: PASSWORD });
const RESET = z.object({ email: EMAIL });
const CHOOSE = z.object({ token: text(200, 'Please open the link of the letter.'), password: PASSWORD });

/** What zod calls a refusal, in the words of the other doors. */
const CODES: Readonly<Record<string, string>> = { too_big: 'TOO_LONG', invalid_format: 'FORMAT' };

/** Throws BadInput with a reason beside each field. */
function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  throw new BadInput(
    parsed.error.issues.map(({ path, code, message }) => ({
      field: path.join('.'),
      code: CODES[code] ?? 'REQUIRED',
      message,
    })),
  );
}

/** Looks at the body before passport does, whose own answer to a missing field is none of ours. */
@Injectable()
class LocalGuard extends AuthGuard('local') {
  override canActivate(...[context]: Parameters<InstanceType<ReturnType<typeof AuthGuard>>['canActivate']>) {
    const req = context.switchToHttp().getRequest<Request>();
    req.body = read(LOGIN, req.body);
    return super.canActivate(context);
  }
}

/** The doors of the staff that are not GraphQL: in, out, and a new password. */
@Controller('auth')
export class AuthController {
  constructor(
    private readonly login: LoginService,
    private readonly sessions: SessionsService,
  ) {}

  /** 200 with the person and the session's cookie; 401, 422, 429 with Retry-After. */
  @Post('login')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @UseGuards(LocalGuard)
  async signIn(@Req() req: Request, @Res({ passthrough: true }) res: Response): Promise<{ user: SignedIn }> {
    const candidate = req.user as Candidate;
    await this.login.signIn(candidate, req, res);
    return { user: candidate.user };
  }

  /** 204, also without a session. */
  @Post('logout')
  @HttpCode(204)
  async signOut(@Req() req: Request, @Res({ passthrough: true }) res: Response): Promise<void> {
    await this.sessions.end(req, res);
  }

  /** 202, whether anybody has this address or not. */
  @Post('reset')
  @HttpCode(202)
  async reset(@Body() body: unknown, @Req() req: Request): Promise<{ message: string }> {
    const email = cleanLine(read(RESET, body).email);
    if (isEmail(email)) await this.login.askForReset(email, req);
    return { message: 'If somebody of the staff has this address, a letter is on its way.' };
  }

  /** 200 with the address to sign in with; 422 beside `token` or `password`. */
  @Post('password')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async choosePassword(@Body() body: unknown, @Req() req: Request): Promise<{ email: string }> {
    const { token, password } = read(CHOOSE, body);
    return this.login.choosePassword(token, password, req.requestId);
  }
}
