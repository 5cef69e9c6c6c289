import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import type { z } from 'zod';
import { Allow } from '../http/access.js';
import { Describe } from '../http/describe.js';
import { listOf } from '../http/page.js';
import { uuidParams } from '../http/params.js';
import { ManageUsers } from './manage-users.js';
import { Who, type Principal } from './principal.js';
import {
  changedUserAnswer,
  newUserAnswer,
  newUserSchema,
  userDto,
  userPatchSchema,
  userSchema,
} from './user-dto.js';

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
