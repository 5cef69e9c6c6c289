import { readFileSync } from 'node:fs';

/** Newer versions of Node.js tell the time of the thread themselves. */
interface ThreadClock {
  readonly threadCpuUsage?: () => NodeJS.CpuUsage;
}

const inMs = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

/**
 * How long a processor has worked for this thread, in milliseconds: what counts where a machine may be busy with others.
 * Linux says so of each thread; elsewhere it is the time of the whole process.
 */
export function threadTimeMs(): number {
  const { threadCpuUsage } = process as ThreadClock;
  if (threadCpuUsage) return inMs(threadCpuUsage.call(process));
  return schedulerTimeMs() ?? inMs(process.cpuUsage());
}

function schedulerTimeMs(): number | null {
  try {
    // "time on a processor, time waiting for one, turns", in nanoseconds.
    const ns = Number(readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ')[0]);
    return ns > 0 ? ns / 1e6 : null;
  } catch {
    // Not Linux, or /proc is not mounted: the time of the process is as good a measure as there is.
    return null;
  }
}
