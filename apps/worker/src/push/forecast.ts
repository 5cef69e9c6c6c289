import type { Id } from '#changes';
import { driverOf } from '#devices';
import { renderFinding, told, ToldError, type Finding } from '#findings';
import { configView, rulesOf, type ConfigTree, type ConfigView } from '#netconfig';
import {
  everything,
  newestConfigs,
  planOf,
  presentPlan,
  pushesOfRun,
  type ConfigVersion,
  type PushRow,
  type PushState,
} from '#persistence';
import { findingsBetweenWaves, managedDevices, predictedFindings, type PlanObjects } from '#plan';
import { changeOf, type ConfigChange, type PushFinding } from '#ssh';
import type { TaskContext } from '../task.js';
import { renderedAll } from './prepare.js';
import { wantedOn } from './wanted-on.js';

/** A finding as it is recorded: whoever reads it gets it in their language. */
export interface RecordedFinding extends PushFinding {
  readonly finding: Finding;
}

/** An error that comes with the push blocks it. */
const recorded = (finding: Finding, comes: boolean): RecordedFinding => ({
  code: finding.code,
  text: renderFinding(finding, 'en').text,
  blocks: finding.severity === 'error' && comes,
  finding,
});

/** How a push ends that leaves its device with what it had. */
const FAILED: ReadonlySet<PushState> = new Set(['rolled-back', 'needs-person', 'not-started']);

interface Known {
  readonly plan: Parameters<typeof predictedFindings>[0];
  readonly running: ReadonlyMap<Id, ConfigVersion>;
  /** What each device of the run will have, as far as it is known. */
  readonly predicted: Map<Id, ConfigTree>;
}

/**
 * What the pushes of a run lead to, together and after each wave, judged by the rules of the plan: on what was read last
 * before it begins, and anew where a device is found otherwise or ended without its change. What is an error and comes with the push stops it; what is so already, and ends
 * when other devices are configured too, is told.
 */
export class Forecast {
  private known: Promise<Known> | null = null;
  private judged: readonly RecordedFinding[] | null = null;
  /** What was found on the state after a wave, by its number. */
  private readonly judgedWaves = new Map<number, readonly RecordedFinding[]>();

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
    if (!isKnown) this.forget();
    const ended = await this.forgetFailed(known);
    const whole = (this.judged ??= this.findings(known));
    const told = new Set(whole.map(({ code, text }) => `${code} ${text}`));
    const between = this.afterWave(known, ended, deviceId);
    return [...whole, ...between.filter(({ code, text }) => !told.has(`${code} ${text}`))];
  };

  private forget(): void {
    this.judged = null;
    this.judgedWaves.clear();
  }

  /** What ended without its change will not have it: neither the end nor what lies between the waves is judged with it. */
  private async forgetFailed({ predicted }: Known): Promise<ReadonlyMap<Id, PushState>> {
    const { runId, proof } = this.rows[0]!;
    if (runId === null || proof['dryRun'] === true) return new Map();
    const ended = new Map(
      (await pushesOfRun(this.context.db, runId)).map(({ deviceId, state }) => [deviceId, state]),
    );
    for (const [deviceId, state] of ended) if (FAILED.has(state) && predicted.delete(deviceId)) this.forget();
    return ended;
  }

  /** What the rules find between this device's wave and the next; nothing where it goes in the last. */
  private afterWave(
    { plan, running, predicted }: Known,
    ended: ReadonlyMap<Id, PushState>,
    deviceId: Id,
  ): readonly RecordedFinding[] {
    const wave = this.rows.find((row) => row.deviceId === deviceId)?.wave ?? 0;
    if (!this.rows.some((row) => row.wave > wave && ended.get(row.deviceId) !== 'not-started')) return [];
    const kept = this.judgedWaves.get(wave);
    if (kept) return kept;
    const changed = new Set(this.rows.filter((row) => row.wave <= wave).map((row) => row.deviceId));
    const now = this.views((id) => running.get(id)?.text);
    const after = this.views(
      (id) => (changed.has(id) ? predicted.get(id) : undefined) ?? running.get(id)?.text,
    );
    if (after.size === 0) return [];
    const found = findingsBetweenWaves(plan, this.objects, { now, after }, this.today()).map(
      ({ finding, harms }) => recorded(finding, harms),
    );
    this.judgedWaves.set(wave, found);
    return found;
  }

  private today(): string {
    return this.context.now().toISOString().slice(0, 10);
  }

  private findings({ plan, running, predicted }: Known): readonly RecordedFinding[] {
    const now = this.views((id) => running.get(id)?.text);
    const after = this.views((id) => predicted.get(id) ?? running.get(id)?.text);
    if (after.size === 0) return [];
    return predictedFindings(plan, this.objects, { now, after }, this.today()).map(({ finding, remains }) =>
      recorded(finding, !remains),
    );
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
