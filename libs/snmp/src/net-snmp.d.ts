/** The part of net-snmp 3.29 that we use; the package has no types of its own. */
declare module 'net-snmp' {
  import type { EventEmitter } from 'node:events';
  import type dgram from 'node:dgram';

  export interface Varbind {
    oid: string;
    type: number;
    value: unknown;
  }

  export interface Options {
    version?: number;
    port?: number;
    retries?: number;
    timeout?: number;
    backoff?: number;
    transport?: 'udp4' | 'udp6';
    context?: string;
    idBitsSize?: number;
    backwardsGetNexts?: boolean;
    dgramModule?: { createSocket(type: dgram.SocketType): dgram.Socket };
  }

  export interface User {
    name: string;
    level: number;
    authProtocol?: number;
    authKey?: string;
    privProtocol?: number;
    privKey?: string;
  }

  export interface Session extends EventEmitter {
    get(oids: string[], callback: (error: Error | null, varbinds: Varbind[]) => void): void;
    getNext(oids: string[], callback: (error: Error | null, varbinds: Varbind[]) => void): void;
    getBulk(
      oids: string[],
      nonRepeaters: number,
      maxRepetitions: number,
      callback: (error: Error | null, varbinds: Varbind[][]) => void,
    ): void;
    close(): void;
  }

  export interface Agent {
    getMib(): {
      registerProvider(provider: object): void;
      setScalarValue(name: string, value: unknown): void;
      addTableRow(name: string, row: unknown[]): void;
    };
    getAuthorizer(): { addCommunity(name: string): void; addUser(user: User): void };
    close(callback?: () => void): void;
  }

  const snmp: {
    Version2c: number;
    Version3: number;
    ObjectType: Readonly<Record<string, number>>;
    SecurityLevel: { noAuthNoPriv: number; authNoPriv: number; authPriv: number };
    ResponseInvalidCode: { ECouldNotDecrypt: number; EAuthFailure: number; ENotInTimeWindow: number };
    AuthProtocols: Readonly<Record<string, number>>;
    PrivProtocols: Readonly<Record<string, number>>;
    MibProviderType: { Scalar: number; Table: number };
    MaxAccess: Readonly<Record<string, number>>;
    createSession(target: string, community: string, options: Options): Session;
    createV3Session(target: string, user: User, options: Options): Session;
    createAgent(
      options: { port: number; address: string; disableAuthorization?: boolean },
      callback: (error: Error | null) => void,
    ): Agent;
    isVarbindError(varbind: Varbind): boolean;
  };
  export default snmp;
}
