import type { Category } from '@haoli/contract'

export const topCategories = (categories: readonly Category[]) => categories.filter(({ parentId }) => parentId === null)

export const childrenOf = (categories: readonly Category[], parentId: string) =>
  categories.filter((category) => category.parentId === parentId)

/**
 * The top-level category that contains `id`, and the one of the second level between them; null for an unknown
 * category.
 */
export function placeOf(categories: readonly Category[], id: string): { topId: string; childId: string | null } | null {
  let childId: string | null = null
  let category = categories.find((known) => known.id === id)
  // At most one step for each category, so that a cycle in bad data ends.
  for (let steps = categories.length; category && steps > 0; steps--) {
    const { parentId } = category
    if (parentId === null) return { topId: category.id, childId }
    childId = category.id
    category = categories.find((known) => known.id === parentId)
  }
  return null
}
