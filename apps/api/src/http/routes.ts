import { RequestMethod, type Type } from '@nestjs/common';
import { ACCESS, type AccessRule } from './access.js';
import { DESCRIPTION, type RouteDescription } from './describe.js';

/** A route as its decorators say it. */
export interface Route {
  readonly method: string;
  /** Below `/api/v1`, with `:name` for parameters. */
  readonly path: string;
  /** The controller's name without `Controller`: the slice's heading in the documentation. */
  readonly slice: string;
  readonly handler: string;
  readonly access: AccessRule | undefined;
  readonly description: RouteDescription | undefined;
}

/** All routes of the modules' controllers, in the order of declaration. Needs no running application. */
export function routesOf(modules: readonly Type[]): Route[] {
  return modules
    .flatMap((module) => (Reflect.getMetadata('controllers', module) ?? []) as Type[])
    .flatMap(routesOfController);
}

function routesOfController(controller: Type): Route[] {
  const base = String(Reflect.getMetadata('path', controller) ?? '');
  const prototype = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).flatMap((name): Route[] => {
    const handler = prototype[name];
    if (typeof handler !== 'function' || !Reflect.hasMetadata('method', handler)) return [];
    const own = String(Reflect.getMetadata('path', handler) ?? '');
    const method = RequestMethod[Reflect.getMetadata('method', handler) as RequestMethod];
    return [
      {
        method,
        path: `/${[base, own]
          .map((part) => part.replaceAll(/^\/|\/$/g, ''))
          .filter((part) => part !== '')
          .join('/')}`,
        slice: controller.name.replace(/Controller$/, ''),
        handler: name,
        access: Reflect.getMetadata(ACCESS, handler) as AccessRule | undefined,
        description: Reflect.getMetadata(DESCRIPTION, handler) as RouteDescription | undefined,
      },
    ];
  });
}
