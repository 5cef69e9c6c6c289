/** What is wrong with a link: lengths, categories, fibres, optics, and the pathway that it lies in. */
export const cablingLinks = {
  CABLING_LINK_TOO_LONG: {
    title: 'Permanent link too long',
    text: '{cables}: {lengthM} m of installed cable, {maxM} m allowed (ISO/IEC 11801-1).',
    hint: 'Shorten the route by {overM} m, move the distributor closer, or use fibre.',
  },
  CABLING_CORDS_TOO_LONG: {
    title: 'Cords too long',
    text: '{cables}: {lengthM} m of cords in one channel, {maxM} m allowed together.',
    hint: 'Use cords that are {overM} m shorter in all.',
  },
  CABLING_CHANNEL_TOO_LONG: {
    title: 'Channel too long',
    text: '{cables}: {lengthM} m from device to device, {maxM} m allowed (ISO/IEC 11801-1).',
    hint: 'Shorten the channel by {overM} m, or use fibre.',
  },
  CABLING_TEN_GIG_TOO_LONG: {
    title: '10GBASE-T beyond its cable',
    text: '{cables} ({media}): a channel of {lengthM} m carries 10 Gbit/s; this cable allows {maxM} m.',
    hint: 'Use Cat 6A, or lower the speed to 1 or 2.5 Gbit/s.',
  },
  CABLING_LONG_CORDS: {
    title: 'Link too long for its cords',
    text: '{cables}: {lengthM} m of installed cable with {cordsM} m of cords; with cords this long {maxM} m are allowed (ISO/IEC 11801-1).',
    hint: 'Use shorter cords, or shorten the link.',
  },
  CABLING_CAT8_TOO_LONG: {
    title: 'Beyond 30 m of Cat 8',
    text: '{cables}: a channel of {lengthM} m carries {speedMbps} Mbit/s over copper; {maxM} m are allowed (IEEE 802.3bq).',
    hint: 'Shorten the channel, or use fibre.',
  },
  CABLING_ROUTE_HOT: {
    title: 'Link too long for its heat',
    text: '{cables}: {lengthM} m of installed cable on a way that gets {temperatureC} °C warm; {maxM} m are allowed there.',
    hint: 'Shorten the link, take a cooler way, or use screened cable.',
  },
  CABLING_CABLE_TOO_SHORT: {
    title: 'Cable does not reach',
    text: '{cable} is {lengthM} m long; its pathways take {wayM} m, with slack {neededM} m.',
    hint: 'Plan {neededM} m, or correct the pathways.',
  },
  CABLING_CORD_TOO_SHORT: {
    title: 'Cord does not reach',
    text: '{cable} is {lengthM} m long; the two ports are {leastM} m apart.',
    hint: 'Take a cord of {stockM} m.',
  },
  CABLING_WAY_BROKEN: {
    title: 'Pathways do not meet',
    text: '{cable} goes from {from} to {to}, which have no end in common.',
    hint: 'Add the pathway between them, or correct the order.',
  },
  CABLING_WIRING_MIXED: {
    title: 'Pairs exchanged',
    text: '{cable} is terminated {a} at one end and {b} at the other.',
    hint: 'Terminate both ends alike.',
  },
  CABLING_WIRING_OF_SITE: {
    title: 'Not the pin assignment of the site',
    text: '{cable} is terminated {wiring}; the site uses {wanted}.',
    hint: 'Terminate it {wanted}.',
  },
  CABLING_FIRE_CLASS: {
    title: 'Reaction to fire below the requirement',
    text: '{cable} is of class {fireClass}; the building wants {wanted} (EN 50575).',
    hint: 'Pull a cable of class {wanted} or better.',
  },
  CABLING_BEND_TIGHT: {
    title: 'Bend too tight',
    text: '{pathway} bends cables to {radiusMm} mm; {cables} bear no less than {neededMm} mm.',
    hint: 'Widen the bend, or take another way.',
  },
  CABLING_PATHWAY_FULL: {
    title: 'Pathway without reserve',
    text: '{pathway} is filled to {percent} % by {count} cables; {limit} % leave a reserve.',
    hint: 'Plan the next pathway, or take another way.',
  },
  CABLING_PATHWAY_OVERFULL: {
    title: 'Pathway overfull',
    text: '{pathway} is filled to {percent} % by {count} cables; beyond {limit} % nothing more goes in.',
    hint: 'Take another way, or a larger section.',
  },
  CABLING_CONDUIT_OVERFULL: {
    title: 'Conduit overfull',
    text: '{pathway} is filled to {percent} % by {count} cables; {limit} % are allowed for so many (NEC chapter 9).',
    hint: 'Take a larger conduit, or another way.',
  },
  CABLING_POWER_TOO_NEAR: {
    title: 'Too near to power',
    text: 'In {pathway} {copper} copper cables lie {isMm} mm from power cables ({power}); {neededMm} mm are needed (EN 50174-2).',
    hint: 'Separate them by {neededMm} mm or a metal divider, or use fibre.',
  },
  CABLING_POE_BUNDLE: {
    title: 'Bundle too large for remote power',
    text: 'Bundles in {pathway} have {size} cables, {powered} of them with remote power; {max} at most are advised (TIA TSB-184-A).',
    hint: 'Tie no more than {max} together, or let them lie loose.',
  },
  CABLING_POE_CABLE: {
    title: 'Thin cable for remote power',
    text: '{cable} ({media}) is to carry class {powerClass}, which uses all four pairs.',
    hint: 'Use Cat 6A for new links with four-pair power.',
  },
  CABLING_FIRESTOP_MISSING: {
    title: 'Firestop not recorded',
    text: '{pathway} passes a fire wall, and no seal is recorded.',
    hint: 'Write the identifier of the seal.',
  },
  CABLING_FIBRE_ACCEPTANCE: {
    title: 'Acceptance limit beyond the application',
    text: '{cables}: a link may be accepted with {limitDb} dB (ISO/IEC 14763-3), but {speedMbps} Mbit/s bears {budgetDb} dB.',
    hint: 'Agree on a tighter limit before testing.',
  },
  CABLING_FIBRE_TOO_LONG: {
    title: 'Fibre too long',
    text: '{cables} ({media}): {lengthM} m; {speedMbps} Mbit/s reaches {maxM} m (IEEE 802.3).',
    hint: 'Use a better fibre, single-mode, or a lower speed.',
  },
  CABLING_POLARITY: {
    title: 'Polarity is wrong',
    text: 'Light from {port} does not arrive at the receivers of {far}: fibres {fibres}.',
    hint: 'Turn one cord of {cables}, or use a trunk of another type.',
  },
  CABLING_UPLINKS_SHARE: {
    title: 'Uplinks share what may fail',
    text: 'All members of {lag} go through {shared}.',
    hint: 'Lead one of them another way.',
  },
  CABLING_FEEDS_SHARE: {
    title: 'Supplies on one distributor',
    text: 'The {count} power supplies of {device} hang on {distributor}.',
    hint: 'Plug one of them into another distributor.',
  },
  CABLING_PINS_MIXED: {
    title: 'Pins at one side only',
    text: '{cable} joins {pinned} (with pins) and {unpinned} (without).',
    hint: 'Take a cord with pins at the side of {unpinned}.',
  },
  CABLING_CATEGORY_MIXED: {
    title: 'Weaker cable in the channel',
    text: '{cable} is {media} in a channel of {better}: the whole channel falls to {media}.',
    hint: 'Use a cord of {better} or better.',
  },
  CABLING_SCREEN_BROKEN: {
    title: 'Screen interrupted',
    text: '{link} is screened ({screen}), but {gap} on its way is not: the screen ends there.',
    hint: 'Use screened cords and jacks from end to end, or an unscreened link.',
  },
  CABLING_TRANSCEIVER_CAGE: {
    title: 'Transceiver does not fit its cage',
    text: '{transceiver} is made for {formFactor}; {port} is {connector}.',
    hint: 'Use a transceiver for this cage.',
  },
  CABLING_OPTICS_MEDIUM: {
    title: 'Transceivers for different media',
    text: '{port} has {application}, its far end {far} has {farApplication}: one is for another medium.',
    hint: 'Use the same sort of transceiver at both ends.',
  },
  CABLING_OPTICS_WAVELENGTHS: {
    title: 'Transceivers at different wavelengths',
    text: '{port} has {application}, its far end {far} has {farApplication}: what one sends the other does not receive.',
    hint: 'Use the same type at both ends; of a bidirectional pair, one half at each end.',
  },
  CABLING_OPTICS_FIBRES: {
    title: 'Transceivers with different numbers of fibres',
    text: '{port} has {application}, its far end {far} has {farApplication}: they do not use as many fibres.',
    hint: 'Use the same type at both ends.',
  },
  CABLING_OPTICS_SPEED: {
    title: 'Transceivers of different speeds',
    text: '{port} has {application}, its far end {far} has {farApplication}.',
    hint: 'Use transceivers of one speed.',
  },
  CABLING_OPTICS_REACH: {
    title: 'Beyond the transceiver’s reach',
    text: '{cables} are {lengthM} m long; {application} and {farApplication} reach {maxM} m over them.',
    hint: 'Use transceivers that reach further, or a shorter way.',
  },
  CABLING_FIBRE_LOSS: {
    title: 'Fibre loss too high',
    text: '{cables}: {lossDb} dB over {lengthM} m with {connectors} mated pairs and {splices} splices; {speedMbps} Mbit/s bears {budgetDb} dB.',
    hint: 'Leave a patch panel out, splice instead of connecting, or use optics with a larger budget.',
  },
  CABLING_FIBRE_TYPES_MIXED: {
    title: 'Multimode joined to single-mode',
    text: 'One channel has multimode ({multimode}) and single-mode ({singlemode}) fibre.',
    hint: 'Use one type of fibre from end to end.',
  },
} as const;
