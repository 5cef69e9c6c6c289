import type { PortMapTemplate, PortTemplate } from '../model/port.js';
import type { ReadPort } from './read-ports.js';
import { isRaw, numberOf, textOf, type TypeFindings } from './record.js';

interface Wanted {
  readonly frontPosition: number;
  readonly rear: string;
  readonly rearPosition: number;
}

/**
 * The inside of a panel: what each front port says of its rear port. A rear port that has fewer positions than its front
 * ports use is widened, for the front ports are what somebody counted.
 */
export function readMaps(
  read: readonly ReadPort[],
  findings: TypeFindings,
): { readonly ports: PortTemplate[]; readonly maps: PortMapTemplate[] } {
  const rears = new Map(read.filter(({ port }) => port.kind === 'rear').map(({ port }) => [port.name, port]));
  const widened = new Map<string, number>();
  const maps = read.flatMap(({ port, raw, path }): PortMapTemplate[] => {
    if (port.kind !== 'front') return [];
    return wantedBy(raw).flatMap(({ rear, rearPosition, frontPosition }) => {
      const behind = rears.get(rear);
      if (!behind) {
        findings.add('CABLING_TYPE_REAR_MISSING', 'warning', path, { front: port.name, rear });
        return [];
      }
      const positions = widened.get(rear) ?? behind.positions;
      if (rearPosition > positions) {
        findings.add('CABLING_TYPE_POSITION_BEYOND', 'warning', path, {
          front: port.name,
          rear,
          position: rearPosition,
          positions,
        });
        widened.set(rear, rearPosition);
      }
      return [{ front: port.name, frontPosition, rear, rearPosition }];
    });
  });
  const ports = read.map(({ port }) => {
    const positions = port.kind === 'rear' ? widened.get(port.name) : undefined;
    return positions === undefined ? port : { ...port, positions };
  });
  return { ports, maps };
}

/** One rear port by name and position, or several in a list (the form of newer files). */
function wantedBy(raw: ReadPort['raw']): Wanted[] {
  const several = Array.isArray(raw['rear_ports']) ? (raw['rear_ports'] as unknown[]) : [];
  if (several.length > 0) {
    return several.map((one, index) => ({
      frontPosition: (isRaw(one) && numberOf(one['front_port_position'])) || index + 1,
      rear: textOf(isRaw(one) ? (one['rear_port'] ?? one['name']) : one),
      rearPosition: (isRaw(one) && numberOf(one['rear_port_position'] ?? one['position'])) || 1,
    }));
  }
  const rear = textOf(raw['rear_port'] ?? raw['rear_ports']);
  return rear === ''
    ? []
    : [{ frontPosition: 1, rear, rearPosition: numberOf(raw['rear_port_position']) ?? 1 }];
}
