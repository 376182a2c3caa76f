import { Module } from '@nestjs/common';
import { AuthController } from './login/auth.controller.js';
import { LocalStrategy } from './login/local.strategy.js';
import { LoginService } from './login/login.service.js';
import { LoginThrottle } from './login/login-throttle.js';
import { PasswordHash } from './login/password-hash.js';
import { PasswordLinks } from './login/password-links.js';
import { MeResolver } from './me/me.resolver.js';
import { ProfileService } from './me/profile.service.js';
import { SessionGate } from './sessions/session-gate.js';
import { SessionsResolver } from './sessions/sessions.resolver.js';
import { SessionsService } from './sessions/sessions.service.js';
import { StaffUpkeep } from './staff-upkeep.js';
import { UsersQueries } from './users/users.queries.js';
import { UsersResolver } from './users/users.resolver.js';
import { UsersService } from './users/users.service.js';

@Module({
  controllers: [AuthController],
  providers: [
    SessionGate,
    SessionsService,
    SessionsResolver,
    PasswordHash,
    PasswordLinks,
    LoginThrottle,
    LoginService,
    LocalStrategy,
    MeResolver,
    ProfileService,
    UsersQueries,
    UsersService,
    UsersResolver,
    StaffUpkeep,
  ],
  exports: [SessionGate, PasswordHash, PasswordLinks],
})
export class StaffModule {}
