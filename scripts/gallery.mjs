// node scripts/gallery.mjs: draws the pictures of docs/gallery.md from the example, after `npm run build`.
// SVG with the letters that it uses: a page shows it at any size, in the font that it was measured in.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { floorPlanOf } from '../dist/libs/documents/src/index.js';
import { floorPlanNames, planDrawings } from '../dist/libs/plan/src/index.js';
import { readPlan } from '../dist/libs/planfile/src/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}/docs/gallery`;

/** What the page says of each kind of sheet, in the order in which it shows them. */
const kinds = [
  [
    'title-page',
    'Title page',
    'Revisions, what the work adds and removes, the sheets, signatures, open findings.',
  ],
  [
    'one-line',
    'One-line diagram',
    'Rooms, racks and trunks; new thick, existing grey, removed dashed with a cross.',
  ],
  [
    'outlets',
    'Floor',
    'To scale on its plan: every outlet with the panel port at its other end, pathways in the colour of their fill.',
  ],
  ['elevations', 'Rack elevations', 'Before and after side by side at 1:10, with the list of changes.'],
  ['port-faces', 'Port faces', 'What is at the end of each port: cord, colour, far end, VLAN.'],
  [
    'patching-plan',
    'Patching plan',
    'The largest set of cords that do not cross is drawn, the others are labelled stubs.',
  ],
  ['links', 'Links end to end', 'Each path is one line through every panel, with a box to tick.'],
  [
    'layer-2',
    'Layer 2',
    'Every VLAN has its place on every link; a missing one leaves a hole, a cut one a red cross.',
  ],
  ['layer-3', 'Layer 3', 'Networks are lines, devices that route are columns, a full circle is a gateway.'],
  ['power', 'Power feeds', 'From the source through strips to each inlet, with the load of every source.'],
  ['fibre', 'Fibre book', 'Every strand with its colour after TIA-598, its splices, sockets and loss.'],
];

let next = 0;
const text = readFileSync(`${root}/examples/atelier-nord/plan.yaml`, 'utf8');
const { plan } = readPlan(text, { file: 'plan.yaml', newId: () => `n${(next += 1)}` });
const folderOfPlan = `${root}/examples/atelier-nord`;
const floorPlans = new Map(
  floorPlanNames(plan).map((name) => [name, floorPlanOf(readFileSync(`${folderOfPlan}/${name}`))]),
);
const drawings = planDrawings(plan, { lang: 'en', date: '2026-11-22', findings: [], floorPlans });
mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) rmSync(`${folder}/${file}`);
const parts = kinds.map(([kind, title, says]) => {
  const all = drawings.filter((drawing) => drawing.kind === kind);
  // The sheet with the most on it shows the kind best.
  const [best] = all
    .map((drawing) => ({ drawing, svg: drawing.svg() }))
    .sort((a, b) => b.svg.length - a.svg.length);
  if (!best) throw new Error(`the example has no sheet of kind ${kind}`);
  writeFileSync(`${folder}/${kind}.svg`, best.svg);
  const count = all.length > 1 ? ` One of ${all.length} in the example.` : '';
  return `## ${title}\n\n${says}${count}\n\n![${title}](gallery/${kind}.svg)\n`;
});
const head = `# Gallery

The sheets of [the example](../examples/README.md), as \`brassage plan documents examples/atelier-nord/plan.yaml\` writes
them: nothing is drawn by hand, and the same plan gives the same bytes. \`node scripts/gallery.mjs\` makes this page.
`;
writeFileSync(`${root}/docs/gallery.md`, `${head}\n${parts.join('\n')}`);
