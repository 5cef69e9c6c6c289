import type { Finding } from '#findings';
import { minBendRadiusMm } from '../../model/diameter.js';
import { mediaFamily } from '../../model/media.js';
import { poweredCables } from '../power/powered-cables.js';
import { cablesByPathway, productOf } from '../in-place.js';
import type { CablingView } from '../view.js';

/** C8, P3 and P4: bends that are too tight, bundles that grow hot, fire walls without a seal on record. */
export function pathwayConditions(view: CablingView): Finding[] {
  return [...tightBends(view), ...hotBundles(view), ...openFireWalls(view)];
}

/** C8: a pathway that bends its cables more than they bear; each pathway once, with all of them. */
function tightBends(view: CablingView): Finding[] {
  const cables = cablesByPathway(view);
  return [...view.objects.pathway.values()].flatMap((pathway) => {
    const { bendRadiusMm } = pathway;
    if (bendRadiusMm === null) return [];
    const radii = (cables.get(pathway.id) ?? []).map(
      (cable) => [cable, minBendRadiusMm(cable, productOf(view, cable)) ?? 0] as const,
    );
    const tight = radii.filter(([, needed]) => needed > bendRadiusMm);
    if (tight.length === 0) return [];
    const params = {
      pathway: pathway.name,
      radiusMm: bendRadiusMm,
      neededMm: Math.max(...tight.map(([, needed]) => needed)),
      cables: tight.map(([{ label }]) => label),
    };
    return [view.find('CABLING_BEND_TIGHT', [['pathway', pathway]], params)];
  });
}

/** P3: more cables in a bundle than remote power allows (ISO/IEC TS 29125, TIA TSB-184-A), and thin ones for 4-pair power. */
function hotBundles(view: CablingView): Finding[] {
  const powered = poweredCables(view);
  const cables = cablesByPathway(view);
  const bundles = [...view.objects.pathway.values()].flatMap((pathway) => {
    const { bundleSize } = pathway;
    const warm = (cables.get(pathway.id) ?? []).filter(({ id }) => powered.has(id));
    if (bundleSize === null || bundleSize <= view.policy.poeBundleMax || warm.length === 0) return [];
    const params = {
      pathway: pathway.name,
      size: bundleSize,
      max: view.policy.poeBundleMax,
      powered: warm.length,
    };
    return [view.find('CABLING_POE_BUNDLE', [['pathway', pathway]], params)];
  });
  const weak = [...powered].flatMap(([id, powerClass]) => {
    const cable = view.objects.cable.get(id);
    const thin =
      cable &&
      mediaFamily(cable.media) === 'copper' &&
      ['cat3', 'cat5', 'cat5e', 'cat6'].includes(cable.media);
    if (!thin || powerClass < 5 || cable.status !== 'planned') return [];
    return [
      view.find('CABLING_POE_CABLE', [['cable', cable]], {
        cable: cable.label,
        media: cable.media,
        powerClass,
      }),
    ];
  });
  return [...bundles, ...weak];
}

/** P4: a pathway through a fire wall whose seal has no identifier. */
function openFireWalls(view: CablingView): Finding[] {
  return [...view.objects.pathway.values()]
    .filter(({ passesFireWall, firestopLabel }) => passesFireWall && firestopLabel === null)
    .map((pathway) =>
      view.find('CABLING_FIRESTOP_MISSING', [['pathway', pathway]], { pathway: pathway.name }),
    );
}
