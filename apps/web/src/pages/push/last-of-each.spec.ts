import type { PushHead } from '../../api/push-types.js';
import { lastOfEach } from './use-push.js';

const push = (id: string, deviceId: string, state: string, rollsBack: string | null = null): PushHead =>
  ({ id, deviceId, state, rollsBack }) as PushHead;

// prettier-ignore
it.each([
  ['as they are', [push('1', 'a', 'confirmed'), push('2', 'b', 'not-started')], ['a confirmed', 'b not-started']],
  ['led back', [push('1', 'a', 'confirmed'), push('2', 'b', 'not-started'), push('3', 'a', 'confirmed', '1')], ['a rolled-back', 'b not-started']],
  ['being led back', [push('1', 'a', 'confirmed'), push('3', 'a', 'running', '1')], ['a running']],
  ['not led back', [push('1', 'a', 'confirmed'), push('3', 'a', 'needs-person', '1')], ['a needs-person']],
  ['nothing to lead back', [push('1', 'a', 'confirmed'), push('3', 'a', 'unchanged', '1')], ['a rolled-back']],
])('a run shows one line for each device: %s', (_, pushes, lines) => {
  expect(lastOfEach(pushes).map(({ deviceId, state }) => `${deviceId} ${state}`)).toEqual(lines);
});
