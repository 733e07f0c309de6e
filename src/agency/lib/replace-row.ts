/** Pages of a list as the query layer keeps them. */
export interface Pages<T> {
  pages: { items: T[] }[]
}

/** The list with the rows that fit changed: other rows, and pages without such a row, stay the same objects. */
export function replaceRow<T, P extends Pages<T>>(
  list: P | undefined,
  fits: (row: T) => boolean,
  change: (row: T) => T,
): P | undefined {
  return (
    list && {
      ...list,
      pages: list.pages.map((page) =>
        page.items.some(fits) ? { ...page, items: page.items.map((row) => (fits(row) ? change(row) : row)) } : page,
      ),
    }
  )
}
