import type { Id } from '#changes';
import type { Cable } from '../model/cable.js';
import { collide, plugsOf, type Socket } from './gestures.js';

interface Holder {
  readonly owner: string;
  readonly socket: Socket;
}

/** Which plugs are in the ports that something waits for; of all other ports nobody asks. */
export class Holders {
  private readonly of: Map<Id, Holder[]>;

  /** @param portIds the ports that something waits for */
  constructor(portIds: Iterable<Id>, cables: Iterable<Cable>) {
    this.of = new Map([...portIds].map((id) => [id, []]));
    for (const cable of cables)
      if ([...cable.a, ...cable.b].some(({ portId }) => this.of.has(portId)))
        for (const [key, socket] of plugsOf(cable)) this.hold(socket, `${cable.id} ${key}`);
  }

  hold(socket: Socket, owner: string): void {
    this.of.get(socket.portId)?.push({ owner, socket });
  }

  release(socket: Socket, owners: readonly string[]): void {
    const left = this.of.get(socket.portId)?.filter(({ owner }) => !owners.includes(owner));
    if (left) this.of.set(socket.portId, left);
  }

  /** The owners of what is in the way of a plug that shall go there, its own aside. */
  othersIn(socket: Socket, owners: readonly string[]): string[] {
    return (this.of.get(socket.portId) ?? [])
      .filter((holder) => !owners.includes(holder.owner) && collide(holder.socket, socket))
      .map(({ owner }) => owner);
  }
}
