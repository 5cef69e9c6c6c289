/** What the fixes of a cabling plan do. */
export const cablingFixes = {
  CABLING_FIX_LENGTH: {
    title: 'Use a longer cable',
    text: 'Give {cable} {lengthM} m.',
    hint: 'Check that this length can be had.',
  },
  CABLING_FIX_WIRING: {
    title: 'Terminate both ends alike',
    text: 'Terminate {cable} {wiring} at both ends.',
    hint: 'Tell those who terminate it.',
  },
  CABLING_FIX_TURN: {
    title: 'Turn a cord',
    text: 'Give {cable} the profile {profile}.',
    hint: 'Take a cord of that polarity.',
  },
  CABLING_FIX_LABEL: {
    title: 'Follow the scheme',
    text: 'Rename {cable} to {label}.',
    hint: 'Print its labels anew.',
  },
  CABLING_FIX_LABELS: {
    title: 'Give each its own label',
    text: 'Rename all but one of the cables called {label}: {labels}.',
    hint: 'Print their labels anew.',
  },
  CABLING_FIX_MEDIA: {
    title: 'Use a cable that fits',
    text: 'Make {cable} {media}.',
    hint: 'Check the stock of cords.',
  },
  CABLING_FIX_NEXT_PORT: {
    title: 'Use a free port',
    text: 'Plug {cable} into {port}.',
    hint: 'Look on site whether the port is really free.',
  },
  CABLING_FIX_MOVE_UNIT: {
    title: 'Move the device',
    text: 'Move {device} to U{unit}.',
    hint: 'Look whether depth and rails allow it.',
  },
  CABLING_FIX_UNPLUG: {
    title: 'Unplug the cable',
    text: 'Remove both ends of {cable} from their ports.',
    hint: 'Do it once the cable has been pulled.',
  },
} as const;
