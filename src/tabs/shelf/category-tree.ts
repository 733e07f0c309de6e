import type { Category } from '@haoli/contract'

export const topCategories = (categories: readonly Category[]) => categories.filter(({ parentId }) => parentId === null)

export const childrenOf = (categories: readonly Category[], parentId: string) =>
  categories.filter((category) => category.parentId === parentId)

/** The category of the rail that `id` is below of, and the one of the second level on the way; null for one that is unknown. */
export function placeOf(categories: readonly Category[], id: string): { topId: string; childId: string | null } | null {
  let childId: string | null = null
  let category = categories.find((known) => known.id === id)
  // A tree is never deeper than its number of nodes: a circle in bad data ends here.
  for (let steps = categories.length; category && steps > 0; steps--) {
    const { parentId } = category
    if (parentId === null) return { topId: category.id, childId }
    childId = category.id
    category = categories.find((known) => known.id === parentId)
  }
  return null
}
