import Handlebars from 'handlebars';
import { helpers } from './helpers/index.js';
import { noteTemplate } from './template-fault.js';
import type { TemplateSet } from './template-set.js';

export type Compiled = (variables: unknown) => string;

const compileOptions = {
  noEscape: true, // configurations are not HTML
  strict: true, // a missing variable is an error, not an empty line
  knownHelpersOnly: true,
  // `lookup` and `log` of the engine are known to it, and not to be had.
  knownHelpers: {
    ...Object.fromEntries(Object.keys(helpers).map((name) => [name, true])),
    lookup: false,
    log: false,
  },
};

const runtimeOptions = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/** The roles of a set, each ready to render. A template is compiled when it is first used. */
export function compileSet(set: TemplateSet): (role: string) => Compiled | null {
  const engine = Handlebars.create();
  engine.unregisterHelper('log');
  engine.unregisterHelper('lookup');
  for (const [name, helper] of Object.entries(helpers)) engine.registerHelper(name, helper);
  const compile = (source: string, file: string): HandlebarsTemplateDelegate => {
    const template: HandlebarsTemplateDelegate = engine.compile(source, compileOptions);
    return (context, options) => {
      try {
        return template(context, options);
      } catch (error) {
        throw noteTemplate(error, file);
      }
    };
  };
  for (const [name, source] of Object.entries(set.partials))
    engine.registerPartial(name, compile(source, `${set.name}/partials/${name}.hbs`));
  const compiled = new Map<string, Compiled>();
  return (role) => {
    const known = Object.hasOwn(set.roles, role) ? role : 'default';
    const source = set.roles[known];
    if (source === undefined) return null;
    let render = compiled.get(known);
    if (!render) {
      const template = compile(source, `${set.name}/${known}.hbs`);
      render = (variables) => template(variables, runtimeOptions);
      compiled.set(known, render);
    }
    return render;
  };
}
