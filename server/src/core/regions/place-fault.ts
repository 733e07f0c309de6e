import { isPlacePath } from './place-paths'

/** A place of a setting, and where it stands in the value. */
export interface NamedPlace {
  path: string
  param: string
}

/** A place must exist, and stand in one rule at most: two would contradict each other. `within`: `in this template`. */
export function placeFault(
  named: readonly NamedPlace[],
  within: string,
): { param: string; message: string } | undefined {
  const seen = new Set<string>()
  for (const { path, param } of named) {
    if (!isPlacePath(path)) return { param, message: `${path} is not a place of GET /v1/regions` }
    if (seen.has(path)) return { param, message: `${path} is named twice ${within}` }
    seen.add(path)
  }
  return undefined
}
