import type { Finding } from '#findings';
import type { RecordedProfile } from '../../model/profile.js';
import type { CablingView } from '../view.js';

/** Faults in a plan's own cable profiles: rows beyond their connectors, and positions that lead nowhere. */
export const profileFaults = (view: CablingView): Finding[] =>
  [...view.objects.cableProfile.values()].flatMap((profile) => [
    ...beyond(view, profile),
    ...holes(view, profile),
  ]);

function beyond(view: CablingView, profile: RecordedProfile): Finding[] {
  const rows = (profile.map ?? []).filter(
    ([a, aPosition, b, bPosition]) =>
      aPosition > (profile.a[a - 1] ?? 0) || bPosition > (profile.b[b - 1] ?? 0),
  );
  if (rows.length === 0) return [];
  const params = { profile: profile.name, rows: rows.map(rowText) };
  return [view.find('CABLING_PROFILE_BEYOND', [['cableProfile', profile]], params)];
}

const rowText = ([a, aPosition, b, bPosition]: readonly number[]): string =>
  `${a}.${aPosition} → ${b}.${bPosition}`;

function holes(view: CablingView, profile: RecordedProfile): Finding[] {
  const open = (['a', 'b'] as const).flatMap((end) =>
    profile[end].flatMap((positions, at) =>
      Array.from({ length: positions }, (_, index) => index + 1)
        .filter((position) => !isMet(profile, end, at + 1, position))
        .map((position) => `${end.toUpperCase()} ${at + 1}.${position}`),
    ),
  );
  if (open.length === 0) return [];
  const params = { profile: profile.name, positions: open, count: open.length };
  return [view.find('CABLING_PROFILE_HOLES', [['cableProfile', profile]], params)];
}

/** Whether a position of an end meets one of the other end; without a map, the same number there. */
function isMet(profile: RecordedProfile, end: 'a' | 'b', connector: number, position: number): boolean {
  const other = end === 'a' ? profile.b : profile.a;
  if (!profile.map) return position <= (other[connector - 1] ?? 0);
  return profile.map.some(([a, aPosition, b, bPosition]) =>
    end === 'a' ? a === connector && aPosition === position : b === connector && bPosition === position,
  );
}
