/** The templates of one platform: one source for each device role, and what they share. Always text, never parsed trees. */
export interface TemplateSet {
  /** The platform: `ios-xe`. */
  readonly name: string;
  /** Role of the device → source; `default` serves the roles that have none of their own. */
  readonly roles: Readonly<Record<string, string>>;
  /** Name → source, for `{{> name}}`. */
  readonly partials: Readonly<Record<string, string>>;
}

/**
 * A template set from the files of its folder, by path below it: `switch.hbs` is the role `switch`, `partials/port.hbs`
 * the partial `port`. Other files do not belong to the set.
 */
export function templateSetOf(name: string, files: Readonly<Record<string, string>>): TemplateSet {
  const sources = (pattern: RegExp): Record<string, string> =>
    Object.fromEntries(
      Object.entries(files).flatMap(([path, source]) => {
        const found = pattern.exec(path)?.[1];
        return found === undefined ? [] : [[found, source] as const];
      }),
    );
  return { name, roles: sources(/^([\w-]+)\.hbs$/), partials: sources(/^partials\/([\w-]+)\.hbs$/) };
}
