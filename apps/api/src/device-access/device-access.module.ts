import { Vault } from '#persistence';
import { Module } from '@nestjs/common';
import { Runtime } from '../runtime/runtime.js';
import { CredentialsController } from './credentials.controller.js';
import { DeviceAccessController } from './device-access.controller.js';
import { HostKeysController } from './host-keys.controller.js';
import { JumpHostsController } from './jump-hosts.controller.js';
import { NamedSecretsController } from './named-secrets.controller.js';

/** The vault of the configured key, or of the key file in the home folder. */
const vault = {
  provide: Vault,
  inject: [Runtime],
  useFactory: ({ config }: Runtime) =>
    config.secretKey === null ? Vault.fromFile(config.home) : Vault.fromText(config.secretKey),
};

@Module({
  controllers: [
    CredentialsController,
    DeviceAccessController,
    HostKeysController,
    JumpHostsController,
    NamedSecretsController,
  ],
  providers: [vault],
  exports: [vault],
})
export class DeviceAccessModule {}
