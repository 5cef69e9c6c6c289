import { pushDecisions, type Database, type PushDecisionRow } from '#persistence';

/** What people decide for a run while it goes. */
export class RunDecisions {
  /** How often it was said to go on, and was heard. */
  private heard = 0;

  constructor(
    private readonly db: Database,
    private readonly runId: string,
  ) {}

  /** Whoever wants everything back; null: nobody does. */
  async rollBack(): Promise<PushDecisionRow | null> {
    return (await this.all()).find(({ decision }) => decision === 'roll-back') ?? null;
  }

  /** What was said before a wave is watched does not end the watching of it. */
  async beginWatching(): Promise<void> {
    this.heard = await this.goOns();
  }

  /** Whether somebody said to go on since the watching began. */
  async goesOn(): Promise<boolean> {
    return (await this.goOns()) > this.heard;
  }

  private async goOns(): Promise<number> {
    return (await this.all()).filter(({ decision }) => decision === 'go-on').length;
  }

  private all(): Promise<PushDecisionRow[]> {
    return pushDecisions(this.db, this.runId);
  }
}
