export { OutboundGate, type Checked, type GateRules, type Resolve } from './gate.js';
export { OutboundError } from './outbound-error.js';
