/**
 * A table that is wider than its page has its heads in a part of their own, and the browser scrolls that part alone where a head gets
 * the focus beyond its edge: each would stand above another column's values. antd moves the heads with the rows, and this the rows
 * with the heads. Answers how to end it.
 */
export function rowsFollowFocusedHeads(root: Document): () => void {
  const follow = ({ target }: Event) => {
    const heads = (target as Element | null)?.closest?.('.ant-table-header')
    const rows = heads?.parentElement?.querySelector(':scope > .ant-table-body')
    // By then the browser has scrolled.
    if (heads && rows) requestAnimationFrame(() => rows.scrollTo({ left: heads.scrollLeft }))
  }
  root.addEventListener('focusin', follow)
  return () => root.removeEventListener('focusin', follow)
}
