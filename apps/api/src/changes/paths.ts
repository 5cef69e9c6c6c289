// Under the name by which every slice of the API knows them.
export { pathsOf, readByIds, type AnyObject } from '#persistence';
