import { acceptanceSet } from '../harness/acceptance-set.js';
import { readJson } from '../harness/read-json.js';
import { judgeExpectation } from './cabling/expectation.js';
import { scenariosSchema, type Profiles, type Scenario } from './cabling/scenario.js';
import { World } from './cabling/world.js';

interface CablingCase {
  readonly id: string;
  readonly kind: string;
  readonly scenario: Scenario;
  readonly profiles: Profiles;
}

/** Cable paths: topology, actions, and the paths expected after each action. */
export const cabling = acceptanceSet<CablingCase>({
  name: 'cabling',
  discover: async (folder) => {
    const { scenarios, profiles } = await readJson(folder, 'path-scenarios.json', scenariosSchema);
    return scenarios.map((scenario) => ({ id: scenario.id, kind: 'cabling', scenario, profiles }));
  },
  judges: {
    cabling: ({ scenario, profiles }, { emit }) => {
      const world = new World(scenario, profiles);
      const after: unknown[] = [];
      const differences = scenario.steps.flatMap((step, index) => {
        const said = 'do' in step ? world.act(step) : judgeExpectation(world, step);
        if ('do' in step) after.push({ step: index, do: step.do, differences: said, ...world.result() });
        return said.map(
          (difference) => `step ${index} ${'do' in step ? step.do : step.expect}: ${difference}`,
        );
      });
      emit(after);
      return differences;
    },
  },
});
