import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { nameField } from '#changes';
import { z } from 'zod';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { listOf } from '../http/page.js';
import { uuidParams } from '../http/params.js';
import { named } from '../openapi/components.js';
import type { Account } from './account-store.js';
import { ManageUsers } from './manage-users.js';
import { Who, type Principal } from './principal.js';
import { roles } from './rights.js';

const editable = {
  role: z.enum(roles),
  language: z.enum(['en', 'fr']),
  disabled: z.boolean(),
  /** What a subcontractor sees. */
  workPackages: z.array(z.uuid()).max(1000),
};
const userSchema = named(
  'User',
  z.object({ id: z.string(), username: z.string(), ...editable, mustChangePassword: z.boolean() }),
);
export const newUserSchema = z.strictObject({
  username: nameField.max(100),
  role: editable.role,
  language: editable.language.default('en'),
  disabled: editable.disabled.default(false),
  workPackages: editable.workPackages.default([]),
});
export const userPatchSchema = z.strictObject({ ...editable, resetPassword: z.literal(true) }).partial();
/** The password that the account begins with is told once, to whoever made it. */
const newUserAnswer = userSchema.extend({ password: z.string() });
const changedUserAnswer = userSchema.extend({ password: z.string().optional() });

@Controller('users')
export class UsersController {
  constructor(private readonly users: ManageUsers) {}

  @Get()
  @Allow('administer')
  @Describe({ summary: 'Lists the accounts', answer: listOf(userSchema) })
  async list(): Promise<{ items: z.infer<typeof userSchema>[]; next: null }> {
    return { items: (await this.users.all()).map(userDto), next: null };
  }

  @Post()
  @HttpCode(201)
  @Allow('administer')
  @Describe({
    summary: 'Adds an account; answers the password that it begins with',
    body: newUserSchema,
    answer: newUserAnswer,
    status: 201,
  })
  async add(
    @Who() who: Principal,
    @Body() body: z.infer<typeof newUserSchema>,
  ): Promise<z.infer<typeof newUserAnswer>> {
    const { account, password } = await this.users.add(who, body);
    return { ...userDto(account), password };
  }

  @Patch(':id')
  @Allow('administer')
  @Describe({
    summary: 'Changes an account, or gives it a new first password; ends its sessions if rights change',
    params: uuidParams,
    body: userPatchSchema,
    answer: changedUserAnswer,
  })
  async change(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body() body: z.infer<typeof userPatchSchema>,
  ): Promise<z.infer<typeof changedUserAnswer>> {
    const { account, password } = await this.users.change(who, id, body);
    return { ...userDto(account), ...(password === null ? {} : { password }) };
  }
}

function userDto(account: Account): z.infer<typeof userSchema> {
  const { id, username, role, language, disabled, workPackages, mustChangePassword } = account;
  return { id, username, role, language, disabled, workPackages: [...workPackages], mustChangePassword };
}
