import type { RowReason } from '@haoli/contract'

/** Thrown by a row of a task that cannot be done, where a reason says more than the code of a Problem. */
export class RowRefusal extends Error {
  constructor(
    readonly code: RowReason,
    message: string,
  ) {
    super(message)
    this.name = 'RowRefusal'
  }
}
