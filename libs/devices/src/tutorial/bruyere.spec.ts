import { failureIn, type Level } from '../index.js';
import { bruyere } from './bruyere.js';

// A recorded session proves a definition: what was sent, what came back, and the prompt that ended it.
const session: readonly { readonly sent: string; readonly answer: string; readonly prompt: string }[] = [
  { sent: '', answer: '', prompt: 'hall-2~ ' },
  { sent: 'become admin', answer: 'Secret: \r\n', prompt: 'hall-2* ' },
  {
    sent: 'show setup',
    answer: 'Setup of hall-2\r\n; kept yesterday\r\nname hall-2\r\nport 1\r\n  vlan 120\r\nover\r\n',
    prompt: 'hall-2* ',
  },
  { sent: 'edit setup trial 60', answer: 'trial runs\r\n', prompt: 'hall-2*[setup] ' },
  { sent: 'port 1', answer: '', prompt: 'hall-2*[port 1] ' },
  {
    sent: 'vlan 4711',
    answer: '? note: 4711 is high\r\n? no such vlan 4711\r\n',
    prompt: 'hall-2*[port 1] ',
  },
  { sent: 'done', answer: '', prompt: 'hall-2* ' },
  { sent: 'show trial', answer: 'trial ends in 42 s\r\n', prompt: 'hall-2* ' },
];

const answerTo = (sent: string): string => session.find((step) => step.sent === sent)?.answer ?? '';

it('knows the level of every prompt', () => {
  const levels = session.map(({ prompt }) =>
    (Object.keys(bruyere.prompts) as Level[]).find((level) => bruyere.prompts[level]?.test(prompt)),
  );
  expect(levels).toEqual([
    'user',
    'privileged',
    'privileged',
    'configuration',
    'configuration',
    'configuration',
    'privileged',
    'privileged',
  ]);
});

it('finds the configuration in the answer', () => {
  expect(bruyere.configuration.read([answerTo('show setup')])).toBe(
    'name hall-2\nport 1\n  vlan 120\nover\n',
  );
});

it('tells a refusal from a note', () => {
  expect(failureIn(answerTo('vlan 4711'), bruyere)).toBe('? no such vlan 4711');
});

it('tells a running timer from none', () => {
  expect(bruyere.safety?.pending.yes.test(answerTo('show trial'))).toBe(true);
  expect(bruyere.safety?.pending.no.test(answerTo('show trial'))).toBe(false);
});
