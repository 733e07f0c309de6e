import type { TaskKind } from '../system/system'

export type { TaskFile, TaskKind, TaskOnRows, TaskToFile } from '../system/system'

/** The members of a row that staff are shown; undefined: all of them. */
export const shownColumns = (kind: TaskKind): readonly string[] | undefined =>
  'row' in kind ? kind.columns : undefined
