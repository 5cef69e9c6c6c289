// Under the name by which every slice of the API knows them.
export { pathsOf, readByIds, withPaths, type AnyObject, type ReadByIds } from '#persistence';
