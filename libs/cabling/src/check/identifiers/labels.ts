import { changed } from '#changes';
import type { Finding, Fix } from '#findings';
import { LabelSeries, labelsOf } from '../../identifiers/label-series.js';
import type { Identified } from '../../identifiers/presets.js';
import { identifiedCable, identifierScheme, type IdentifierScheme } from '../../identifiers/scheme.js';
import { fillTemplate, hasNumber, templatePattern } from '../../identifiers/template.js';
import type { Cable } from '../../model/cable.js';
import { livingCables } from '../in-place.js';
import type { CablingView } from '../view.js';
import type { Subject } from '../subject.js';

/** Identifiers: names that do not follow the scheme of the site, and labels that are too long to be printed. */
export function identifiers(view: CablingView): Finding[] {
  const scheme = identifierScheme(view.policy, view.objects);
  return [...cableLabels(view, scheme), ...otherNames(view, scheme), ...longLabels(view)];
}

function cableLabels(view: CablingView, scheme: IdentifierScheme): Finding[] {
  const wrong = livingCables(view).filter(
    (cable) => !follows(scheme, identifiedCable(cable), 'cable', cable.id, cable.label),
  );
  if (wrong.length === 0) return [];
  // One series for all, so that every proposal can be made.
  const series = new LabelSeries(labelsOf(view.objects), scheme);
  return wrong.map((cable) => {
    const what = identifiedCable(cable);
    const proposal = series.labelFor(cable, scheme.namesOf('cable', cable.id));
    const params = { name: cable.label, template: scheme.templateOf(what)?.text ?? '', proposal };
    return view.find('CABLING_LABEL_SCHEME', [['cable', cable]], params, [relabel(cable, proposal)]);
  });
}

function relabel(cable: Cable, label: string): Fix {
  return {
    code: 'CABLING_FIX_LABEL',
    params: { cable: cable.label, label },
    changes: [changed('cable', cable, { ...cable, label })],
  };
}

/** What bears a name of its own: racks, panels, outlets. */
function otherNames(view: CablingView, scheme: IdentifierScheme): Finding[] {
  const roles: Readonly<Record<string, Identified>> = {
    'patch-panel': 'panel',
    'fibre-panel': 'panel',
    outlet: 'outlet',
  };
  const named: [what: Identified, subject: Subject, name: string][] = [
    ...[...view.objects.rack.values()].map((rack): [Identified, Subject, string] => [
      'rack',
      ['rack', rack],
      rack.name,
    ]),
    ...[...view.objects.device.values()].flatMap((device): [Identified, Subject, string][] => {
      const what = roles[view.typeOf(device)?.role ?? ''];
      return what ? [[what, ['device', device], device.name]] : [];
    }),
  ];
  return named.flatMap(([what, subject, name]) => {
    const [kind, { id }] = subject;
    if (follows(scheme, what, kind as 'rack' | 'device', id, name)) return [];
    const template = scheme.templateOf(what)!;
    const proposal = hasNumber(template.pieces)
      ? ''
      : (fillTemplate(template.pieces, scheme.namesOf(kind as 'rack', id), 0) ?? '');
    return [
      view.find('CABLING_NAME_SCHEME', [subject], {
        name,
        template: template.text,
        proposal: proposal || template.text,
      }),
    ];
  });
}

/** True where the name fits, where names are free, and where the plant does not say what the template asks for. */
function follows(
  scheme: IdentifierScheme,
  what: Identified,
  kind: 'cable' | 'rack' | 'device',
  id: string,
  name: string,
): boolean {
  const template = scheme.templateOf(what);
  const pattern = template && templatePattern(template.pieces, scheme.namesOf(kind, id));
  return !pattern || pattern.test(name);
}

function longLabels(view: CablingView): Finding[] {
  const max = view.policy.labelMaxCharacters;
  return livingCables(view)
    .filter(({ label }) => label.length > max)
    .map((cable) =>
      view.find('CABLING_LABEL_LENGTH', [['cable', cable]], {
        label: cable.label,
        count: cable.label.length,
        max,
      }),
    );
}
