import { z } from 'zod';
import type { CablingKinds } from '../model/kinds.js';
import type { Cable } from '../model/cable.js';
import { mediaFamily } from '../model/media.js';
import type { Objects } from '#changes';
import { identified, identifierPresets, type Identified, type IdentifierPreset } from './presets.js';
import { namesOfCable, namesOfDevice, namesOfPort, namesOfRack } from './place-names.js';
import { readTemplate, type NameOf, type Piece } from './template.js';

const templateField = z
  .string()
  .max(200)
  .refine((text) => readTemplate(text) !== null, 'an unknown token, an open brace, or {seq} twice');

const presetNames = Object.keys(identifierPresets) as IdentifierPreset[];

/** How a site names things, as policy values: a preset, and templates that take the place of the preset's. */
export const identifierPolicy = {
  /** The scheme that identifiers follow; `none`: they are free and only need to be unique. */
  identifierScheme: z.enum(['none', ...presetNames]).default('none'),
  /** Templates of the site, each in place of the preset's; empty: the preset's. */
  identifierPort: templateField.default(''),
  identifierRack: templateField.default(''),
  identifierPanel: templateField.default(''),
  identifierOutlet: templateField.default(''),
  identifierHorizontal: templateField.default(''),
  identifierTrunk: templateField.default(''),
  identifierCord: templateField.default(''),
  identifierFibreCord: templateField.default(''),
  identifierPower: templateField.default(''),
  /** Characters that fit the printable zone of a cable label (24 mm at 2.5 mm type on two lines). */
  labelMaxCharacters: z.int().min(1).max(200).default(32),
} as const;

type IdentifierPolicy = {
  readonly [K in keyof typeof identifierPolicy]: z.output<(typeof identifierPolicy)[K]>;
};

/** A scheme made ready: templates read, names found in a state of the plant. */
export interface IdentifierScheme {
  readonly name: string;
  /** The template of a thing, as written and as pieces; null where names are free. */
  readonly templateOf: (
    what: Identified,
  ) => { readonly text: string; readonly pieces: readonly Piece[] } | null;
  /** What the tokens of a template stand for at a cable, a device or a rack. */
  readonly namesOf: (kind: 'cable' | 'device' | 'rack' | 'port', id: string) => NameOf;
  /** The same for a cable that is not in that state yet. */
  readonly namesOfNew: (cable: Cable) => NameOf;
}

type Facts = Pick<Objects<CablingKinds>, 'location' | 'rack' | 'device' | 'deviceType' | 'port' | 'cable'>;

/** The scheme that a policy asks for, over a state of the plant. */
export function identifierScheme(policy: IdentifierPolicy, objects: Facts): IdentifierScheme {
  const templates = new Map(
    identified.flatMap((what) => {
      const text = templateText(policy, what);
      const pieces = text === '' ? null : readTemplate(text);
      return pieces ? [[what, { text, pieces }] as const] : [];
    }),
  );
  const port = templates.get('port')?.pieces ?? [];
  return {
    name: policy.identifierScheme,
    templateOf: (what) => templates.get(what) ?? null,
    namesOf: (kind, id) => {
      if (kind === 'rack') return namesOfRack(objects, id);
      if (kind === 'device') return namesOfDevice(objects, id);
      if (kind === 'port') return namesOfPort(objects, id);
      return namesOfCable(objects, objects.cable.get(id), port);
    },
    namesOfNew: (cable) => namesOfCable(objects, cable, port),
  };
}

const CAPITAL = /^./;

function templateText(policy: IdentifierPolicy, what: Identified): string {
  const own = policy[`identifier${what.replace(CAPITAL, (c) => c.toUpperCase())}` as keyof IdentifierPolicy];
  if (typeof own === 'string' && own !== '') return own;
  if (policy.identifierScheme === 'none') return '';
  const preset: Readonly<Partial<Record<Identified, string>>> = identifierPresets[policy.identifierScheme];
  return preset[what] ?? '';
}

/** Which template a cable's label follows. */
export function identifiedCable({ role, media }: Pick<Cable, 'role' | 'media'>): Identified {
  if (role !== 'cord') return role;
  const family = mediaFamily(media);
  return family === 'multimode' || family === 'singlemode' ? 'fibreCord' : 'cord';
}
