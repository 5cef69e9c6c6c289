import { z } from 'zod';
import { identifierPolicy } from '../identifiers/scheme.js';
import { lengthPolicy } from '../lengths/policy.js';
import { parseFireClass } from '../fire-class.js';
import { wirings } from '../model/cable.js';
import { mediaField } from '../model/media.js';

/** What a site demands of its cabling. Every value has a default, so `{}` is a policy. */
export const cablingPolicySchema = z.object({
  /** Longest copper permanent link (ISO/IEC 11801-1, 6.2.2: 90 m). */
  permanentLinkMaxM: z.number().positive().default(90),
  /** Longest copper cords of a channel together (ISO/IEC 11801-1: 10 m). */
  cordsMaxM: z.number().positive().default(10),
  /** Longest copper channel (ISO/IEC 11801-1: 100 m). */
  channelMaxM: z.number().positive().default(100),
  /** Longest channel of Cat 6 that carries 10GBASE-T (TIA TSB-155: 37 m always, 55 m with mitigation). */
  cat6TenGigMaxM: z.number().positive().default(55),
  /** Longest channel of 25GBASE-T and 40GBASE-T (IEEE 802.3bq: 30 m of Cat 8). */
  cat8MaxM: z.number().positive().default(30),
  /** What a metre of cord beyond 10 m takes from the link (ISO/IEC 11801-1, 6.2: cords of 26 AWG, 50 % more loss). */
  longCordFactor: z.number().min(1).max(3).default(1.5),
  /** Ambient temperature of pathways of which none is recorded, °C. At 20 °C copper may be as long as the norm says. */
  ambientC: z.number().min(-40).max(80).default(20),
  /** Least class of reaction to fire of pulled cables (EN 50575, EN 13501-6); Eca is the least that may be sold for buildings. */
  fireClass: z
    .string()
    .refine((text) => parseFireClass(text) !== null, 'a class such as Cca-s1,d1,a1')
    .default('Eca'),
  /** Pin assignment of the site; `any`: both, as long as the two ends of a cable agree. */
  wiring: z.enum(['any', ...wirings]).default('any'),
  /** Section of a tray that cables may fill before it has no reserve, percent. Practice of the trade (TIA-569). */
  pathwayFillPercent: z.number().min(1).max(100).default(40),
  /** Section of a tray at which it is physically full, percent. */
  pathwayFillMaxPercent: z.number().min(1).max(100).default(50),
  /** Section of a conduit that three and more cables may fill, percent (NEC chapter 9, table 1). */
  conduitFillPercent: z.number().min(1).max(100).default(40),
  /** Cables with remote power in one bundle (TIA TSB-184-A: 24). */
  poeBundleMax: z.int().min(1).max(1000).default(24),
  /** Whether uplinks and supplies that are two for safety must share nothing that may fail. */
  uplinksApart: z.boolean().default(true),
  /** Loss of a mated pair of fibre connectors, greatest (ISO/IEC 11801-1, 10.6: 0.75 dB). */
  connectorLossDb: z.number().nonnegative().default(0.75),
  /** Loss of a splice, greatest (ISO/IEC 11801-1: 0.3 dB). */
  spliceLossDb: z.number().nonnegative().default(0.3),
  /** Attenuation of multimode fibre at 850 nm (ISO/IEC 11801-1, OM3 to OM5: 3.5 dB/km). */
  multimodeLossDbPerKm: z.number().nonnegative().default(3.5),
  /** Attenuation of single-mode fibre (OS1a: 1.0 dB/km; OS2 has 0.4). */
  singlemodeLossDbPerKm: z.number().nonnegative().default(1),
  /** Free ports that a panel or switch should keep, percent. Practice of the trade; no standard fixes it. */
  sparePortsPercent: z.number().min(0).max(100).default(20),
  /** Free units that a rack should keep, percent. Practice of the trade. */
  spareUnitsPercent: z.number().min(0).max(100).default(20),
  /** Part of a rack's power that may be used continuously, percent (NEC 210.20: 80 %). */
  rackPowerPercent: z.number().min(1).max(100).default(80),
  /** Copper ports that one unit of cable manager serves. Practice of the trade. */
  portsPerManagerU: z.number().positive().default(48),
  /** Whether every rack must name its bonding conductor (ISO/IEC 30129). */
  bondRequired: z.boolean().default(true),
  /** Part of a switch's PoE budget that stays free, percent. */
  poeReservePercent: z.number().min(0).max(90).default(10),
  /** Category of new copper cords where neither port tells it. */
  cordMedia: mediaField.default('cat6a'),
  ...lengthPolicy,
  ...identifierPolicy,
});
export type CablingPolicy = z.infer<typeof cablingPolicySchema>;
