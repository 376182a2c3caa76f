import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import { Strategy } from 'passport-local';
import { Unauthenticated } from '../../common/errors.js';
import { LoginService, type SignedIn } from './login.service.js';

/** Signing in with an e-mail address and a password, by passport. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly login: LoginService) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true });
  }

  async validate(req: Request, email: string, password: string): Promise<SignedIn> {
    const user = await this.login.verify(email, password, req);
    if (!user) throw new Unauthenticated('This e-mail address and password do not belong together.');
    return user;
  }
}
