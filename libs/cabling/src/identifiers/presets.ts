/** What bears an identifier of its own. `port` is the part of the others that `{a}` and `{b}` stand for. */
export const identified = [
  'port',
  'rack',
  'panel',
  'outlet',
  'horizontal',
  'trunk',
  'cord',
  'fibreCord',
  'power',
] as const;
export type Identified = (typeof identified)[number];

/** Templates by what they name; what has none is named freely. */
export type IdentifierTemplates = Readonly<Partial<Record<Identified, string>>>;

const serial = { cord: 'J-{seq:4}', fibreCord: 'F-{seq:4}', power: 'PW-{seq:4}' };

/**
 * Schemes to begin with. The standards fix which parts an identifier has and leave its punctuation to the site: these are
 * the shapes that their examples show. Patch cords are told by a running number in all of them.
 *
 * - `tia-606-1` … `-4`: ANSI/TIA-606 classes: one room; one building (`1A-B24`: floor 1, room A, panel B, port 24); a
 *   campus, with the building in front; several sites, with the site in front
 * - `tia-606-grid`: the data-centre form, cabinet and unit in place of the panel's letter (`1A.AD02-35:01`)
 * - `iso-14763-2`: ISO/IEC TR 14763-2-1, from the space inwards (`LT1.A02.P3.07`)
 * - `fr-baie-bandeau-port`: rack, panel, port (`SR2-P1-07`), as French specifications have it
 * - `serial`: every cable its own running number
 */
export const identifierPresets = {
  'tia-606-1': {
    ...serial,
    port: '{room}-{panel}{port:2}',
    horizontal: '{a}',
    trunk: '{a.room}/{b.room}-{seq}',
  },
  'tia-606-2': {
    ...serial,
    port: '{floor}{room}-{panel}{port:2}',
    horizontal: '{a}',
    trunk: '{a.floor}{a.room}/{b.floor}{b.room}-{seq}',
  },
  'tia-606-3': {
    ...serial,
    port: '{building}-{floor}{room}-{panel}{port:2}',
    horizontal: '{a}',
    trunk: '{a.building}-{a.floor}{a.room}/{b.building}-{b.floor}{b.room}-{seq}',
  },
  'tia-606-4': {
    ...serial,
    port: '{site}-{building}-{floor}{room}-{panel}{port:2}',
    horizontal: '{a}',
    trunk: '{a.site}-{a.building}-{a.floor}{a.room}/{b.site}-{b.building}-{b.floor}{b.room}-{seq}',
  },
  'tia-606-grid': {
    ...serial,
    port: '{floor}{room}.{rack}-{u:2}:{port:2}',
    horizontal: '{a}/{b}',
    trunk: '{a.floor}{a.room}.{a.rack}/{b.floor}{b.room}.{b.rack}-{seq}',
  },
  'iso-14763-2': {
    ...serial,
    port: '{room}.{rack}.{panel}.{port:2}',
    horizontal: '{a}',
    trunk: '{a.room}.{a.rack}/{b.room}.{b.rack}-{seq:2}',
  },
  'fr-baie-bandeau-port': {
    ...serial,
    port: '{rack}-{panel}-{port:2}',
    horizontal: '{a}',
    trunk: '{a.rack}/{b.rack}-{seq:2}',
  },
  serial: { ...serial, horizontal: 'L-{seq:4}', trunk: 'TR-{seq:2}' },
} as const satisfies Readonly<Record<string, IdentifierTemplates>>;

export type IdentifierPreset = keyof typeof identifierPresets;
