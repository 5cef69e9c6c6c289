import { UnreadableAnswer, type Driver } from '../driver.js';
import { canonicalText, configElements, configTextOf } from '../xml/config-text.js';
import { childOf, parseXml } from '../xml/parse-xml.js';
import { deadLock, discardChanges, lock, netconfLike, operation, unlock } from './netconf-like.js';

const BASE = 'urn:ietf:params:xml:ns:netconf:base:1.0';
/** The name under which our commit waits, so that another session can confirm it (RFC 6241 section 8.4.5). */
const PERSIST = 'brassage';

/**
 * One edit that brings everything at the top that a remediation touches to what is predicted: replaced whole, because
 * nothing but the data model says what tells the entries of a list apart. The server tests it before it takes it
 * (`test-then-set`); a `<validate>` of its own is not sent, because netconfd 2.13 then takes the commit after it for one
 * without changes and answers `ok`.
 */
function editOf(remediation: string, predicted: string): string {
  const touched = remediation.split('\n').filter((line) => /^\S/.test(line));
  const after = new Map(configElements(predicted).map((element) => [element.heading, element]));
  const tops = configElements(touched.map((line) => line.replace(/^- /, '')).join('\n'));
  const kept = tops.flatMap(({ heading }) => after.get(heading) ?? []);
  const gone = tops.filter(({ heading }) => !after.has(heading) && !isReplaced(heading));
  const parts = [
    ...gone.map(({ xml }) => xml('nc:operation="remove"')),
    ...new Set(kept.map(({ xml }) => xml('nc:operation="replace"'))),
  ];
  return `<edit-config><target><candidate/></target><default-operation>none</default-operation><test-option>test-then-set</test-option><config xmlns:nc="${BASE}">${parts.join('')}</config></edit-config>`;

  /** A value at the top: the new one replaces the old. */
  function isReplaced(heading: string): boolean {
    const withoutValue = (text: string): string => text.replace(/ ".*$/, '');
    return kept.some((it) => !heading.includes('[') && withoutValue(it.heading) === withoutValue(heading));
  }
}

/** Any server of RFC 6241 with a candidate, validation and a confirmed commit that another session may confirm. */
export const netconf: Driver = {
  ...netconfLike,
  name: 'netconf',
  title: 'NETCONF (RFC 6241)',
  configuration: {
    show: [operation('<get-config><source><running/></source></get-config>')],
    endMark: true,
    read: ([answer = '']) => {
      const data = childOf(parseXml(answer), 'data');
      if (!data) throw new UnreadableAnswer('a reply without data');
      return configTextOf(data.children);
    },
    canonical: canonicalText,
    enter: [],
    leave: [],
    commands: (remediation, predicted) => [editOf(remediation, predicted)],
    at: 'privileged',
    save: [
      operation('<copy-config><target><startup/></target><source><running/></source></copy-config>', {
        onlyWith: 'startup:1.0',
      }),
    ],
  },
  safety: {
    technique: 'commit-confirmed',
    over: 'cli',
    leastS: 5,
    mostS: 86_400,
    arm: () => [
      lock('candidate', { needs: ['candidate:1.0', 'confirmed-commit:1.1', 'validate:1.1'] }),
      discardChanges,
    ],
    apply: ({ afterS }) => [
      operation(
        `<commit><confirmed/><confirm-timeout>${afterS}</confirm-timeout><persist>${PERSIST}</persist></commit>`,
      ),
      unlock('candidate'),
    ],
    abandon: [lock('candidate'), discardChanges, unlock('candidate')],
    confirm: [operation(`<commit><persist-id>${PERSIST}</persist-id></commit>`)],
    revert: [operation(`<cancel-commit><persist-id>${PERSIST}</persist-id></cancel-commit>`)],
    // No operation asks for it; but running cannot be locked while a commit waits (RFC 6241 section 7.5).
    pending: {
      ask: operation(`${lock('running').send}\n${unlock('running').send}`, { mayRefuse: true }),
      yes: /^error (lock-denied|in-use)\b/m,
      no: /^ok\nok\n$/,
    },
    lock: deadLock,
  },
};
