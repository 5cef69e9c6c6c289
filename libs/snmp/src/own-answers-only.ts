import dgram from 'node:dgram';

/**
 * A `dgram` for net-snmp whose sockets hear one agent only. net-snmp matches answers by request id alone, so that any
 * host that guesses 31 bits could answer for a switch; a packet from another address or port is dropped here.
 */
export function socketsFor(
  address: string,
  port: number,
): { createSocket(type: dgram.SocketType): dgram.Socket } {
  return {
    createSocket(type) {
      const socket = dgram.createSocket(type);
      const emit = socket.emit.bind(socket) as (event: string, ...args: unknown[]) => boolean;
      socket.emit = (event: string, ...args: unknown[]): boolean => {
        if (event === 'message' && !isFrom(args[1] as dgram.RemoteInfo, address, port)) return false;
        return emit(event, ...args);
      };
      return socket;
    },
  };
}

function isFrom(sender: dgram.RemoteInfo, address: string, port: number): boolean {
  return sender.port === port && sender.address === address;
}
