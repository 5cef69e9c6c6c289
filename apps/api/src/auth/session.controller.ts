import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Allow, Public } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { named } from '../openapi/components.js';
import { clearSessionCookie, setSessionCookie } from './cookie.js';
import { Who, type Principal } from './principal.js';
import { roles } from './rights.js';
import { SessionStore } from './session-store.js';
import { SignIn } from './sign-in.js';
import { ChangePassword } from './change-password.js';

const credentialsSchema = z.strictObject({
  username: z.string().min(1).max(200),
  password: z.string().min(1).max(1000),
});
const passwordSchema = z.strictObject({
  current: z.string().min(1).max(1000),
  next: z.string().min(1).max(1000),
});
const signedInSchema = named(
  'SignedIn',
  z.object({
    user: z.object({
      id: z.string(),
      username: z.string(),
      role: z.enum(roles),
      language: z.enum(['en', 'fr']),
      mustChangePassword: z.boolean(),
    }),
  }),
);

@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly changePassword: ChangePassword,
    private readonly sessions: SessionStore,
  ) {}

  @Post()
  @HttpCode(200)
  @Public()
  @Describe({
    summary: 'Signs in and sets the session cookie',
    body: credentialsSchema,
    answer: signedInSchema,
  })
  async begin(
    @Body() { username, password }: z.infer<typeof credentialsSchema>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof signedInSchema>> {
    const { secret, account } = await this.signIn.run(username, password, request);
    setSessionCookie(request, reply, secret);
    return { user: userDto({ ...account, userId: account.id }) };
  }

  @Get()
  @Allow('session')
  @Describe({ summary: 'Who is signed in', answer: signedInSchema })
  current(@Who() who: Principal): z.infer<typeof signedInSchema> {
    return { user: userDto(who) };
  }

  @Delete()
  @HttpCode(204)
  @Allow('session')
  @Describe({ summary: 'Signs out', status: 204 })
  async end(
    @Who() who: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (who.via.kind === 'session') await this.sessions.end(who.via.id);
    clearSessionCookie(request, reply);
  }

  @Put('password')
  @Allow('session')
  @Describe({
    summary: 'Changes the own password; ends all sessions and renews this one',
    body: passwordSchema,
    answer: signedInSchema,
  })
  async password(
    @Who() who: Principal,
    @Body() { current, next }: z.infer<typeof passwordSchema>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof signedInSchema>> {
    const secret = await this.changePassword.run(who, current, next, request);
    setSessionCookie(request, reply, secret);
    return { user: userDto({ ...who, mustChangePassword: false }) };
  }
}

function userDto(
  who: Pick<Principal, 'userId' | 'username' | 'role' | 'language' | 'mustChangePassword'>,
): z.infer<typeof signedInSchema>['user'] {
  const { userId: id, username, role, language, mustChangePassword } = who;
  return { id, username, role, language, mustChangePassword };
}
