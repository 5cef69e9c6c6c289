import type { SshCredentials } from './credentials.js';

/** Where the device is, and what is known of it. */
export interface SshTarget {
  /** For messages: the device's name. */
  readonly device: string;
  /** An address that the outbound gate has checked, never a name. */
  readonly address: string;
  readonly port: number;
  /** Fingerprints that a person has accepted (`SHA256:…`). None: the first connection asks. */
  readonly acceptedKeys: readonly string[];
  /** True: offer old algorithms too; a setting of this one device. */
  readonly legacyAlgorithms?: boolean;
  /** Hosts to go through, the one that we connect to first. Each has its own login and its own accepted keys. */
  readonly via?: readonly JumpTarget[];
}

/** A host that a connection is led through. */
export interface JumpTarget {
  readonly target: Omit<SshTarget, 'via'>;
  readonly credentials: SshCredentials;
}
