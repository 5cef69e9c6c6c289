import type { Id } from '#changes';
import { driverOf } from '#devices';
import { renderFinding, told, ToldError, type Finding } from '#findings';
import { configView, rulesOf, type ConfigTree, type ConfigView } from '#netconfig';
import {
  everything,
  newestConfigs,
  planOf,
  presentPlan,
  type ConfigVersion,
  type PushRow,
} from '#persistence';
import { managedDevices, predictedFindings, type PlanObjects } from '#plan';
import { changeOf, type ConfigChange, type PushFinding } from '#ssh';
import type { TaskContext } from '../task.js';
import { renderedAll } from './prepare.js';
import { wantedOn } from './wanted-on.js';

/** A finding as it is recorded: whoever reads it gets it in their language. */
export interface RecordedFinding extends PushFinding {
  readonly finding: Finding;
}

interface Known {
  readonly plan: Parameters<typeof predictedFindings>[0];
  readonly running: ReadonlyMap<Id, ConfigVersion>;
  /** What each device of the run will have, as far as it is known. */
  readonly predicted: Map<Id, ConfigTree>;
}

/**
 * What the pushes of a run lead to together, judged by the rules of the plan: on what was read last before it begins, and
 * anew where a device is found otherwise. What is an error and comes with the push stops it; what is so already, and ends
 * when other devices are configured too, is told.
 */
export class Forecast {
  private known: Promise<Known> | null = null;
  private judged: readonly RecordedFinding[] | null = null;

  constructor(
    private readonly context: TaskContext,
    private readonly objects: PlanObjects,
    private readonly rows: readonly PushRow[],
  ) {}

  /** What the rules find if this device becomes what its change predicts. */
  readonly judge = async (deviceId: Id, change: ConfigChange): Promise<readonly RecordedFinding[]> => {
    const known = await (this.known ??= this.look());
    const rules = change.rules;
    const before = known.predicted.get(deviceId);
    const isKnown =
      before !== undefined &&
      JSON.stringify(configView(before, rules)) === JSON.stringify(configView(change.predicted, rules));
    known.predicted.set(deviceId, change.predicted);
    if (!isKnown) this.judged = null;
    return (this.judged ??= this.findings(known));
  };

  private findings({ plan, running, predicted }: Known): readonly RecordedFinding[] {
    const now = this.views((id) => running.get(id)?.text);
    const after = this.views((id) => predicted.get(id) ?? running.get(id)?.text);
    if (after.size === 0) return [];
    const today = this.context.now().toISOString().slice(0, 10);
    return predictedFindings(plan, this.objects, { now, after }, today).map(({ finding, remains }) => ({
      code: finding.code,
      text: renderFinding(finding, 'en').text,
      blocks: finding.severity === 'error' && !remains,
      finding,
    }));
  }

  private views(configOf: (deviceId: Id) => string | ConfigTree | undefined): ReadonlyMap<Id, ConfigView> {
    return new Map(
      [...managedDevices(this.objects).values()].flatMap(({ deviceId, platform }) => {
        const config = configOf(deviceId);
        const view = config === undefined ? null : configView(config, rulesOf(platform ?? ''));
        return view ? [[deviceId, view] as const] : [];
      }),
    );
  }

  private async look(): Promise<Known> {
    const { context, objects, rows } = this;
    const projectId = rows[0]?.projectId ?? null;
    const plan =
      projectId === null
        ? await presentPlan(context.db, everything)
        : await planOf(context.db, everything, projectId);
    if (!plan) throw new ToldError([told('RUN_PROJECT_GONE')]);
    const ids = [...managedDevices(objects).keys()];
    const running = await newestConfigs(context.db, ids, 'running');
    const predicted = new Map<Id, ConfigTree>();
    const fromPlan = rows.filter(
      ({ proof }) => proof['restores'] === undefined && proof['mends'] === undefined,
    );
    const fromPlanIds = fromPlan.map(({ deviceId }) => deviceId);
    for (const { deviceId, platform, text, owned } of await renderedAll(context.db, objects, fromPlanIds)) {
      const [version, driver] = [running.get(deviceId), driverOf(platform)];
      if (!version || !driver) continue;
      predicted.set(deviceId, changeOf(version.text, { intended: text, owned }, driver).predicted);
    }
    for (const row of rows.filter((it) => !fromPlan.includes(it))) {
      const version = running.get(row.deviceId);
      const prepared = version ? await wantedOn(context, objects, row) : [];
      if (!version || !('wanted' in prepared)) continue;
      predicted.set(row.deviceId, changeOf(version.text, prepared.wanted, prepared.driver).predicted);
    }
    return { plan, running, predicted };
  }
}
