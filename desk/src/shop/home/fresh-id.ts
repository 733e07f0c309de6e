/** An id for a new module: unlike those of the others, and the same for its life. */
export function freshId(kind: string, modules: readonly { id: string }[]): string {
  const taken = new Set(modules.map(({ id }) => id))
  let n = 1
  while (taken.has(`${kind}-${n}`)) n += 1
  return `${kind}-${n}`
}
