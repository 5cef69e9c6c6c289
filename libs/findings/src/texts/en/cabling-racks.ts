/** What is wrong in a rack: units, weight, power, PoE. */
export const cablingRacks = {
  CABLING_DEVICE_TOO_DEEP: {
    title: 'Deeper than the rack',
    text: '{device} is {depthMm} mm deep; {rack} has {rackMm} mm.',
    hint: 'Choose a deeper rack, or another device.',
  },
  CABLING_SUPPLY_OVERLOAD: {
    title: 'Supply overloaded',
    text: '{port} carries {loadW} W; of its {ratedW} W {maxW} W ({percent} %) may be used continuously.',
    hint: 'Move devices to another supply, or fit a stronger one.',
  },
  CABLING_SUPPLY_FAILOVER: {
    title: 'Supply too weak for a failure',
    text: 'When {failed} fails, {port} carries {loadW} W; of its {ratedW} W {maxW} W ({percent} %) may be used continuously.',
    hint: 'Each of two redundant supplies must carry the whole load: take load off, or fit a stronger one.',
  },
  CABLING_SUPPLY_LOST: {
    title: 'One failure leaves devices dark',
    text: 'When {supply} fails, {devices} lose their power.',
    hint: 'Plug one of their cords into a distributor of the other supply.',
  },
  CABLING_POE_DEGRADED: {
    title: 'PoE not held by one supply',
    text: 'With one power supply failed, {device} has {leftW} W for {loads} powered devices that need {neededW} W.',
    hint: 'Spread the devices over switches, or fit stronger power supplies.',
  },
  CABLING_UNIT_CLASH: {
    title: 'Two devices in one unit',
    text: '{device} and {other} both stand in {rack} U{unit}, {face}.',
    hint: 'Move one of them to a free unit.',
  },
  CABLING_UNIT_OUTSIDE: {
    title: 'Device outside the rack',
    text: '{device} ({heightU} U) at U{unit} does not fit into {rack}, which has U{firstU} to U{lastU}.',
    hint: 'Choose a unit inside the rack.',
  },
  CABLING_UNIT_RESERVED: {
    title: 'Reserved unit used',
    text: '{device} stands on reserved units of {rack}: {units}.',
    hint: 'Move the device, or release the reservation.',
  },
  CABLING_UNIT_MISSING: {
    title: 'Unit not given',
    text: '{device} ({heightU} U) is in {rack}, but nobody has written at which unit.',
    hint: 'Give its lowest unit.',
  },
  CABLING_RACK_TOO_HEAVY: {
    title: 'Rack overloaded',
    text: '{rack} carries {massKg} kg; it bears {maxKg} kg.',
    hint: 'Move devices to another rack, or check the rating of the rack.',
  },
  CABLING_RACK_POWER: {
    title: 'Rack draws too much power',
    text: 'The devices of {rack} draw up to {powerW} W; {maxW} W may be used continuously ({percent} % of the circuit).',
    hint: 'Move devices, or have a stronger circuit installed.',
  },
  CABLING_CABLE_MANAGERS: {
    title: 'Too few cable managers',
    text: '{rack} has {ports} copper ports and {haveU} U of cable managers; {needU} U are usual.',
    hint: 'Add a cable manager between panel and switch.',
  },
  CABLING_UNITS_SCARCE: {
    title: 'Rack nearly full',
    text: '{rack} keeps {freeU} of {heightU} U free ({percent} %); {wanted} % are wanted.',
    hint: 'Plan the next rack before the next extension.',
  },
  CABLING_RACK_NOT_BONDED: {
    title: 'Bonding not recorded',
    text: 'No bonding conductor is recorded for {rack} (ISO/IEC 30129).',
    hint: 'Write the identifier of its bonding conductor.',
  },
  CABLING_POE_BUDGET: {
    title: 'PoE budget exceeded',
    text: '{device} must hold {neededW} W ready for {loads} powered devices; {usableW} W of its {budgetW} W may be used.',
    hint: 'Spread the devices over switches, or fit a stronger power supply.',
  },
  CABLING_POE_CLASS: {
    title: 'PoE class too low',
    text: '{load} needs class {takes}; {port} gives class {gives}.',
    hint: 'Use a port of class {takes}, or an injector.',
  },
  CABLING_POE_PRIORITY: {
    title: 'PoE priority not recorded',
    text: 'When a power supply of {device} fails, some of its powered devices go dark; nothing says which: {count} of their ports have no priority ({ports}).',
    hint: 'Give each of these ports a PoE priority: critical, high or low.',
  },
} as const;
