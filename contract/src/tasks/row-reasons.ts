import { translationProblems } from '../translations/languages'

/** Why a row of a task fails, where its kind of task can say more than the code of an error does. */
export const rowReasons = [...translationProblems] as const
export type RowReason = (typeof rowReasons)[number]
