import type { Gesture, Socket } from './gestures.js';

/**
 * What tells a gesture from others: what is done with which cable, and where. It stays the same while the plan changes
 * around it, so that what was said of a gesture stays with it.
 *
 *     lay cable-7 port-1# port-2#
 *     move cable-9 a1 port-3# port-4#2
 */
export function gestureKey(gesture: Gesture): string {
  const plug = 'end' in gesture ? [`${gesture.end}${gesture.connector}`] : [];
  return [gesture.kind, gesture.cableId, ...plug, ...socketsOf(gesture).map(socketKey)].join(' ');
}

/** Every socket that a hand touches for a gesture, in the order in which it does. */
export function socketsOf(gesture: Gesture): readonly Socket[] {
  if ('ports' in gesture) return gesture.ports;
  return [...('from' in gesture ? [gesture.from] : []), ...('to' in gesture ? [gesture.to] : [])];
}

const socketKey = ({ portId, position }: Socket): string => `${portId}#${position ?? ''}`;
