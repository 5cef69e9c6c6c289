import { documentSet as makeSet, type DocumentSetRequest } from '#documents';
import { renderFinding, type Language } from '#findings';
import { checkPlan, type FloorPlans, type OpenFinding, type Plan } from '#plan';
import { bytesOfText } from '../files.js';
import type { Io } from '../io.js';
import { objectsOf } from './load-plan.js';
import { configFile } from './render.js';
import { renderDevices } from './rendered.js';

/** What the command line says of a set. */
export interface SetOptions {
  readonly lang: Language;
  readonly date: string;
  readonly older?: Plan;
  readonly floorPlans?: FloorPlans;
  readonly progress?: NonNullable<DocumentSetRequest['progress']>;
}

/** The document set of a plan, with its rendered configurations and its open findings. */
export async function documentSet(plan: Plan, options: SetOptions, io: Io): ReturnType<typeof makeSet> {
  const configs = await renderDevices(objectsOf(plan, 'after'), io);
  return makeSet({
    plan,
    ...options,
    findings: openFindings(plan, options.lang, io),
    configurations: configs
      .filter(({ text }) => text !== '')
      .map((config) => ({ name: configFile(config), bytes: bytesOfText(config.text) })),
  });
}

/** Errors of the target that nobody waived and that do not follow from others. */
function openFindings(plan: Plan, lang: Language, io: Io): OpenFinding[] {
  const today = io.now().toISOString().slice(0, 10);
  const [after] = checkPlan(plan, { layers: ['after'], today });
  return (after?.findings ?? [])
    .filter(({ severity, waivedBy, follows }) => severity === 'error' && !waivedBy && !follows)
    .map((finding) => {
      const { title, text } = renderFinding(finding, lang);
      return { title, text };
    });
}
