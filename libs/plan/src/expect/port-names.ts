export { portKey } from '../value/port-key.js';

/** One spelling for a device name: devices may add their domain (`core-1.example.net`) and change the case. */
export function deviceKey(name: string): string {
  const text = name.trim().toLowerCase();
  // A dotted quad is an address and no name with a domain.
  return /^\d+(\.\d+){3}$/.test(text) ? text : (text.split('.')[0] ?? text);
}

/** A MAC address as twelve lower-case digits, whatever separators it is written with; null if it is none. */
export function macKey(text: string): string | null {
  const digits = text.toLowerCase().replaceAll(/[-:.\s]/g, '');
  return /^[0-9a-f]{12}$/.test(digits) ? digits : null;
}
