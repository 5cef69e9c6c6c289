import { UnreadableAnswer, type Driver } from '../driver.js';
import { childOf, escapeXml, parseXml } from '../xml/parse-xml.js';
import { bracesOf, junos } from './junos.js';
import { deadLock, discardChanges, lock, netconfLike, operation, unlock } from './netconf-like.js';

const locked = (...operations: readonly string[]): readonly ReturnType<typeof operation>[] => [
  lock('candidate'),
  ...operations.map((send) => operation(send)),
  unlock('candidate'),
];

/**
 * Juniper Junos over NETCONF: the same text as over its command line, by the operations of Junos itself. Its confirmed
 * commit belongs to no session: any commit confirms it.
 */
export const junosNetconf: Driver = {
  ...netconfLike,
  name: 'junos-netconf',
  title: 'Juniper Junos over NETCONF',
  configuration: {
    ...junos.configuration,
    show: [operation('<get-configuration database="committed" format="text"/>')],
    read: ([answer = '']) => {
      const text = childOf(parseXml(answer), 'configuration-text')?.text;
      if (text === undefined) throw new UnreadableAnswer('a reply without a configuration');
      return bracesOf(text);
    },
    enter: [],
    leave: [],
    commands: (remediation, predicted) => [
      `<load-configuration action="set" format="text"><configuration-set>${escapeXml(
        junos.configuration.commands(remediation, predicted).join('\n'),
      )}</configuration-set></load-configuration>`,
    ],
    at: 'privileged',
  },
  safety: {
    ...junos.safety!,
    arm: () => [lock('candidate', { needs: ['candidate:1.0'] }), discardChanges],
    apply: ({ afterS }) => [
      operation('<commit-configuration><check/></commit-configuration>'),
      operation(
        `<commit-configuration><confirmed/><confirm-timeout>${Math.ceil(afterS / 60)}</confirm-timeout></commit-configuration>`,
      ),
      unlock('candidate'),
    ],
    abandon: locked('<discard-changes/>'),
    confirm: locked('<commit-configuration/>'),
    revert: locked('<load-configuration rollback="1"/>', '<commit-configuration/>'),
    pending: {
      ask: operation('<get-commit-information/>'),
      // Of the newest commit alone.
      yes: /^(?:(?!<\/commit-history>)[\s\S])*commit confirmed, rollback in/,
      no: /<commit-information/,
    },
    lock: deadLock,
  },
};
