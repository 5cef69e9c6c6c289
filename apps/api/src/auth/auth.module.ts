import { Module } from '@nestjs/common';
import { AccountStore } from './account-store.js';
import { ChangePassword } from './change-password.js';
import { Identify } from './identify.js';
import { Journal } from './journal.js';
import { ManageUsers } from './manage-users.js';
import { SessionController } from './session.controller.js';
import { SessionStore } from './session-store.js';
import { SignIn } from './sign-in.js';
import { SignInLimit } from './sign-in-limit.js';
import { TokenStore } from './token-store.js';
import { TokensController } from './tokens.controller.js';
import { UsersController } from './users.controller.js';

@Module({
  controllers: [SessionController, UsersController, TokensController],
  providers: [
    Journal,
    AccountStore,
    SessionStore,
    TokenStore,
    Identify,
    SignIn,
    SignInLimit,
    ChangePassword,
    ManageUsers,
  ],
  exports: [Identify, ManageUsers, AccountStore],
})
export class AuthModule {}
