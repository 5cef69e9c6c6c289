import { useState, type ReactNode } from 'react';
import { call } from '../../api/client.js';
import type { GoldenRule } from '../../api/compliance-types.js';
import { Choice } from '../../components/choice.js';
import { Loaded } from '../../components/loaded.js';
import { useSpeech } from '../../texts/index.js';
import { ChoiceField, LinesField, TextField } from './fields.js';
import { FormDialog } from './form-dialog.js';
import { Heads } from './heads.js';
import { keys, useGoldenRules } from './queries.js';

/** A rule at its place in the list; a new one stands behind the last. */
interface Placed {
  readonly at: number;
  readonly rule: GoldenRule;
}

const fresh: GoldenRule = { name: '', platforms: [], kind: 'must', sections: [], lines: [] };

/** The rules of the house for configurations. */
export function GoldenRules(): ReactNode {
  const { t } = useSpeech();
  const rules = useGoldenRules();
  const [editing, setEditing] = useState<Placed | null>(null);
  const [leaving, setLeaving] = useState<Placed | null>(null);
  return (
    <div className="column">
      <div className="head">
        <h1>{t.golden.title}</h1>
        <p className="grow">{t.golden.intro}</p>
        <button
          type="button"
          className="button primary"
          disabled={!rules.data}
          onClick={() => setEditing({ at: rules.data?.length ?? 0, rule: fresh })}
        >
          {t.golden.add}
        </button>
      </div>
      <div className="pane">
        <Loaded query={rules} what={t.golden.what}>
          {(items) => (
            <>
              {items.length === 0 ? (
                <p className="second nothing">{t.golden.none}</p>
              ) : (
                <div className="scroll">
                  <RuleTable rules={items} onEdit={setEditing} onLeave={setLeaving} />
                </div>
              )}
              {editing && <RuleDialog rules={items} placed={editing} onClose={() => setEditing(null)} />}
              {leaving && <ForgetRule rules={items} placed={leaving} onClose={() => setLeaving(null)} />}
            </>
          )}
        </Loaded>
      </div>
    </div>
  );
}

function RuleTable({
  rules,
  onEdit,
  onLeave,
}: {
  readonly rules: readonly GoldenRule[];
  readonly onEdit: (placed: Placed) => void;
  readonly onLeave: (placed: Placed) => void;
}): ReactNode {
  const { t } = useSpeech();
  const heads = [t.access.name, t.golden.kind, t.golden.platforms, t.golden.sections, t.golden.lines, ''];
  return (
    <table className="table framed" aria-label={t.golden.title}>
      <Heads names={heads} />
      <tbody>
        {rules.map((rule, at) => (
          <tr key={rule.name}>
            <td className="medium">{rule.name}</td>
            <td>{t.golden.kinds[rule.kind]}</td>
            <td className="second">{rule.platforms.join(', ') || t.golden.all}</td>
            <td className="second">{rule.sections.join(' › ') || t.golden.top}</td>
            <td className="wrap">
              <pre className="listing">{rule.lines.join('\n')}</pre>
            </td>
            <td className="num">
              <button type="button" className="button small" onClick={() => onEdit({ at, rule })}>
                {t.administration.change}
              </button>{' '}
              <button type="button" className="button small" onClick={() => onLeave({ at, rule })}>
                {t.administration.forget}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

function RuleDialog({
  rules,
  placed: { at, rule: given },
  onClose,
}: {
  readonly rules: readonly GoldenRule[];
  readonly placed: Placed;
  readonly onClose: () => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const [name, setName] = useState(given.name);
  const [kind, setKind] = useState(given.kind);
  const [platforms, setPlatforms] = useState(given.platforms.join(', '));
  const [sections, setSections] = useState(given.sections.join('\n'));
  const [lines, setLines] = useState(given.lines.join('\n'));
  const rule: GoldenRule = {
    name,
    kind,
    platforms: linesOf(platforms.replaceAll(',', '\n')),
    sections: linesOf(sections),
    lines: linesOf(lines),
  };
  return (
    <FormDialog
      title={given.name ? say(t.golden.changeTitle, { name: given.name }) : t.golden.addTitle}
      submit={t.administration.save}
      ready={rule.lines.length > 0}
      send={() =>
        call('PUT', '/golden-rules', { items: [...rules.slice(0, at), rule, ...rules.slice(at + 1)] })
      }
      refreshes={[keys.goldenRules, keys.compliance]}
      onClose={onClose}
    >
      <TextField label={t.access.name} first value={name} onChange={setName} />
      <ChoiceField label={t.golden.kind} hint={t.golden.kindHints[kind]}>
        <Choice
          label={t.golden.kind}
          value={kind}
          options={(['must', 'must-not', 'order'] as const).map((one) => [one, t.golden.kinds[one]])}
          onChoose={setKind}
        />
      </ChoiceField>
      <TextField
        label={t.golden.platforms}
        hint={t.golden.platformsHint}
        optional
        value={platforms}
        onChange={setPlatforms}
      />
      <LinesField
        label={t.golden.sections}
        hint={t.golden.sectionsHint}
        value={sections}
        onChange={setSections}
      />
      <LinesField label={t.golden.lines} hint={t.golden.linesHint} value={lines} onChange={setLines} />
    </FormDialog>
  );
}

function ForgetRule({
  rules,
  placed: { at, rule },
  onClose,
}: {
  readonly rules: readonly GoldenRule[];
  readonly placed: Placed;
  readonly onClose: () => void;
}): ReactNode {
  const { t, say } = useSpeech();
  return (
    <FormDialog
      title={say(t.golden.forgetTitle, { name: rule.name })}
      submit={t.access.forgetSubmit}
      danger
      send={() => call('PUT', '/golden-rules', { items: rules.filter((_, index) => index !== at) })}
      refreshes={[keys.goldenRules, keys.compliance]}
      onClose={onClose}
    >
      <p>{t.golden.forgetText}</p>
    </FormDialog>
  );
}
