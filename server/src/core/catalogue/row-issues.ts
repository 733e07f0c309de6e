import type { CatalogueNote } from '@haoli/contract'
import { Problem } from '../../platform/problem'

type File = CatalogueNote['file']

/**
 * What an import found wrong with the rows of one file. A row with a fault is left out; a warning names a member that was
 * left out, or taken as it is though its meaning is unknown. The first hundred of each are named, all are counted.
 */
export class RowIssues {
  static readonly named = 100
  readonly faults: CatalogueNote[] = []
  readonly warnings: CatalogueNote[] = []
  faultCount = 0
  warningCount = 0
  /** The rows that have a fault. */
  readonly refused = new Set<number>()

  /** `most`: so many of each are named. */
  constructor(
    readonly file: File,
    readonly most = RowIssues.named,
  ) {}

  /** `row` counts from 1; `path` is a JSON pointer into the row: `/skus/0/sale_price`. */
  add(row: number, path: string, reason: string): void {
    this.refused.add(row)
    this.faultCount += 1
    if (this.faults.length < this.most) this.faults.push({ file: this.file, row, path, reason })
  }

  warn(row: number, path: string, reason: string): void {
    this.warningCount += 1
    if (this.warnings.length < this.most) this.warnings.push({ file: this.file, row, path, reason })
  }

  /** Throws `catalogue_invalid` with the bad rows, if there are any. */
  throwIfAny(): void {
    if (this.faultCount === 0) return
    const more = this.faultCount - this.faults.length
    const tail = more > 0 ? `; the first ${this.faults.length} are named, ${more} more are not` : ''
    const times = this.faultCount === 1 ? '1 fault' : `${this.faultCount} faults`
    throw new Problem('catalogue_invalid', `${times} in the ${this.file} file, nothing was imported${tail}`, {
      rows: this.faults.map(({ row, path, reason }) => ({ row, path, reason })),
    })
  }
}
