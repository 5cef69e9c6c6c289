import { askedOf, isTooOld, pageOfWork, toKeep, type Asked } from './asked.js';

const HERE = 'https://brassage.example';

describe('what the worker has to do with a request', () => {
  it.each<[method: string, mode: RequestMode, address: string, asked: Asked]>([
    ['GET', 'navigate', '/', 'page'],
    ['GET', 'navigate', '/projects/1/moves', 'page'],
    ['GET', 'navigate', '/projects/1/moves?move=3', 'page'],
    ['GET', 'navigate', '/projects/1/racks', null],
    ['GET', 'navigate', '/api/v1/projects/1/moves', null],
    ['GET', 'cors', '/assets/moves-1.js', 'file'],
    ['GET', 'cors', '/assets/racks-1.js', null],
    ['GET', 'cors', '/api/v1/session', 'answer'],
    ['GET', 'cors', '/api/v1/projects/1', 'answer'],
    ['GET', 'cors', '/api/v1/projects/1/moves?all=true', 'answer'],
    ['GET', 'cors', '/api/v1/projects/1/ticks', 'answer'],
    ['PUT', 'cors', '/api/v1/projects/1/ticks', null],
    ['DELETE', 'cors', '/api/v1/session', null],
    ['POST', 'navigate', '/', null],
    ['GET', 'cors', '/api/v1/projects', null],
    ['GET', 'cors', '/api/v1/projects/1/findings', null],
    ['GET', 'cors', '/api/v1/jobs/1/events', null],
    ['GET', 'cors', 'https://elsewhere.example/api/v1/session', null],
  ])('%s (%s) %s: %s', (method, mode, address, expected) => {
    const url = new URL(address, HERE).href;
    expect(askedOf({ method, mode, url }, HERE, ['/assets/moves-1.js'])).toBe(expected);
  });
});

it('the page of a kept work order is found by what is kept of it', () => {
  const kept = ['session', 'projects/1', 'projects/1/moves?all=false', 'projects/1/ticks'];
  expect(pageOfWork(kept.map((path) => `${HERE}/api/v1/${path}`))).toBe('/projects/1/moves');
  expect(pageOfWork([])).toBeNull();
});

it.each<[ageH: number, expected: boolean]>([
  [0, false],
  [11.9, false],
  [12.1, true],
])('kept %p hours ago: too old is %p, as the session', (ageH, expected) => {
  const now = Date.parse('2026-11-22T18:00:00Z');
  expect(isTooOld(new Date(now - ageH * 3_600_000).toISOString(), now)).toBe(expected);
});

it.each([[null], ['yesterday']])('kept at %j: too old', (at) => {
  expect(isTooOld(at, Date.parse('2026-11-22T18:00:00Z'))).toBe(true);
});

describe('what a page may have kept', () => {
  const session = { path: '/api/v1/session', text: '{}' };
  it.each<[title: string, told: unknown, count: number]>([
    ['an answer of its own', [session], 1],
    ['nothing: what is kept shall go', [], 0],
    ['an answer of another page beside it', [session, { path: '/api/v1/projects', text: '{}' }], 0],
    ['an answer from elsewhere', [{ path: 'https://elsewhere.example/api/v1/session', text: '{}' }], 0],
    ['a page', [{ path: '/projects/1/moves', text: '<script>' }], 0],
    ['too much', [{ path: '/api/v1/session', text: ' '.repeat(8_000_001) }], 0],
    ['no text', [{ path: '/api/v1/session', text: 7 }], 0],
    ['no list', 'session', 0],
    ['null', null, 0],
  ])('%s', (_title, told, count) => {
    expect(toKeep(told, HERE)).toHaveLength(count);
  });
});
