import { lineField } from '#changes';
import { z } from 'zod';

/** What is asked of pushes to several devices. */
export const pushRequest = z.strictObject({
  deviceIds: z.array(z.uuid()).min(1).max(200),
  /** True: everything is decided and shown, nothing is sent. */
  dryRun: z.boolean().default(true),
  /** Seconds after which a device goes back by itself if nobody confirms. */
  confirmTimeoutS: z.int().min(30).max(3600).default(120),
  reason: lineField.default(''),
  /** Seconds that a wave is watched before the next begins. */
  soakS: z.int().min(0).max(86_400).default(0),
  /** A run with more failures than this stops. */
  maxFailures: z.int().min(0).max(200).default(0),
  /** Send even what the lock-out guard stops. */
  acceptLockout: z.boolean().default(false),
  /** Send even what the rules are against. */
  acceptFindings: z.boolean().default(false),
});
/** What a person decides for a run that goes on. */
export const decisionRequest = z.strictObject({ decision: z.enum(['go-on', 'roll-back']) });
/** What was asked for: the job, the run and its pushes, wave by wave. */
export const runAnswer = z.object({
  job: z.string(),
  run: z.string(),
  pushes: z.array(z.string()),
  waves: z.array(z.array(z.string())),
});
