import { Problem } from '../../platform/problem'

export interface RowIssue {
  /** Counts from 1. */
  row: number
  /** A JSON pointer into the row: `/skus/0/sale_price`. */
  path: string
  reason: string
}

/** The faults of a file: the first hundred are named, all are counted. */
export class RowIssues {
  static readonly named = 100
  readonly list: RowIssue[] = []
  total = 0

  add(row: number, path: string, reason: string): void {
    this.total += 1
    if (this.list.length < RowIssues.named) this.list.push({ row, path, reason })
  }

  /** Throws `catalogue_invalid` with the bad rows, if there are any. */
  throwIfAny(file: 'products' | 'categories'): void {
    if (this.total === 0) return
    const more = this.total - this.list.length
    const tail = more > 0 ? `; the first ${this.list.length} are named, ${more} more are not` : ''
    const times = this.total === 1 ? '1 fault' : `${this.total} faults`
    throw new Problem('catalogue_invalid', `${times} in the ${file} file, nothing was imported${tail}`, {
      rows: this.list,
    })
  }
}
