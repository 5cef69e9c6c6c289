/** A host that devices are reached through. */
export interface JumpHost {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly credentialId: string | null;
  /** Another jump host that it is reached through itself. */
  readonly viaId: string | null;
}

/** A secret that templates name; its text is never told. */
export interface NamedSecret {
  readonly name: string;
  readonly changedAt: string;
}

/** What the site sets for all its devices. */
export interface SiteSettings {
  readonly domain: string;
  readonly nameServers: readonly string[];
  readonly ntpServers: readonly string[];
  readonly syslogServers: readonly string[];
  readonly snmpUsers: readonly {
    readonly user: string;
    readonly authSecret: string;
    readonly privSecret: string;
  }[];
  readonly snmpContact: string;
  readonly banner: string;
  readonly unusedVlan: number | null;
  readonly dhcpSnooping: boolean;
  readonly stormControlPercent: number | null;
  readonly radiusServers: readonly { readonly address: string; readonly secret: string }[];
  readonly secureShell: boolean;
}

/** When and how devices are backed up. */
export interface BackupPolicy {
  /** 0: only when somebody asks. */
  readonly everyHours: number;
  readonly shrinkPercent: number;
  readonly deadlineS: number;
  readonly gitFolder: string;
}
