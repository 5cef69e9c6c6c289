import type { Severity } from '#findings';
import type { IconName } from '../../components/icon.js';

/** The outline by which a severity is known without colour. */
export const severityShape: Record<Severity, IconName> = { error: 'error', warning: 'warning', info: 'note' };
