import type { Objects } from '#changes';
import type { CablingKinds } from '../model/kinds.js';
import { mediaFamily, type Connector, type MediaFamily } from '../model/media.js';
import type { Port } from '../model/port.js';
import type { TransceiverType } from '../model/transceiver.js';

/** What a plug meets in a port: that of its transceiver where it holds one, else its own socket. */
export interface Face {
  readonly connector: Connector | null;
  /** null: any. */
  readonly family: MediaFamily | null;
  readonly transceiver: TransceiverType | null;
}

type Ported = Pick<Port, 'connector' | 'media' | 'transceiverId'>;

/** The face that a port shows to a cable. */
export function faceOf(
  { transceiverType }: Pick<Objects<CablingKinds>, 'transceiverType'>,
  port: Ported,
): Face {
  const transceiver = transceiverType.get(port.transceiverId ?? '') ?? null;
  if (transceiver) {
    // The cable of a direct-attach module ends in the module itself, which goes into the cage.
    const connector = transceiver.connector ?? port.connector;
    return { connector, family: transceiver.medium, transceiver };
  }
  const family = port.media === null ? null : mediaFamily(port.media);
  return { connector: port.connector, family: family === 'other' ? null : family, transceiver };
}
