import {
  type CatalogueNote,
  fillReason,
  type ImportReason,
  type ImportReasonParams,
  importReasons,
  type ParamsOfReason,
} from '@haoli/contract'
import { Problem } from '../../platform/problem'

type File = CatalogueNote['file']

/** Why, and what that names. */
export interface Reason {
  code: ImportReason
  params?: ImportReasonParams
}

/** The parameters that a reason needs, if it needs any. */
export type Named<Code extends ImportReason> = keyof ParamsOfReason<Code> extends never ? [] : [ParamsOfReason<Code>]

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
  add<Code extends ImportReason>(row: number, path: string, code: Code, ...[params]: Named<Code>): void {
    this.addReason(row, path, { code, params: { ...params } })
  }

  /** The same of a reason that was found before. */
  addReason(row: number, path: string, reason: Reason): void {
    this.refused.add(row)
    this.faultCount += 1
    if (this.faults.length < this.most) this.faults.push(this.#note(row, path, reason))
  }

  warn(row: number, path: string, reason: Reason): void {
    this.warningCount += 1
    if (this.warnings.length < this.most) this.warnings.push(this.#note(row, path, reason))
  }

  #note(row: number, path: string, { code, params = {} }: Reason): CatalogueNote {
    return { file: this.file, row, path, code, params, reason: fillReason(importReasons[code], params) }
  }

  /** Throws `catalogue_invalid` with the bad rows, if there are any. */
  throwIfAny(): void {
    if (this.faultCount === 0) return
    const more = this.faultCount - this.faults.length
    const tail = more > 0 ? `; the first ${this.faults.length} are named, ${more} more are not` : ''
    const times = this.faultCount === 1 ? '1 fault' : `${this.faultCount} faults`
    throw new Problem('catalogue_invalid', `${times} in the ${this.file} file, nothing was imported${tail}`, {
      rows: this.faults.map(({ file: _, ...fault }) => fault),
    })
  }
}
