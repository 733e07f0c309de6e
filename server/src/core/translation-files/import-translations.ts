import type { Task, TranslationProblem, TranslationRow } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import type { Context } from '../system/system'
import { RowRefusal } from '../tasks/row-refusal'
import { beginTask } from '../tasks/start-task'
import type { TaskOnRows } from '../tasks/task-kind'
import { saveTranslations } from '../translations/save-translations'
import { readRow, readRows } from './judge-rows'

/** A row of a file, with what only the whole file shows. */
interface Row extends TranslationRow {
  twice?: true
}

const sentences: Readonly<Record<TranslationProblem, string>> = {
  source_missing: 'there is no text',
  source_long: 'the text is longer than any of the shop',
  words_missing: 'there are no words in any language',
  words_long: 'the words are too long',
  row_twice: 'the text stands in a row before',
}

/** Saves the rows of a file, each by itself: what it locks is what a row of another file may lock. */
export const importTranslations: TaskOnRows<Row> = {
  atOnce: 1,
  columns: ['source', 'en', 'ja'],
  async row(tx, { row: { twice, ...row } }, { now }) {
    const read = readRow(row)
    if (read.problem !== null) throw new RowRefusal(read.problem, sentences[read.problem])
    if (twice) throw new RowRefusal('row_twice', sentences.row_twice)
    await saveTranslations(tx, read.items, now)
    return undefined
  },
}

/** Puts a task into the queue that saves the rows of a file. */
export async function startImport(tx: Tx, rows: readonly TranslationRow[], context: Context): Promise<Task> {
  const read = readRows(rows)
  const wanted = rows.map((row, index): Row => (read[index]?.problem === 'row_twice' ? { ...row, twice: true } : row))
  return beginTask(tx, { kind: 'import_translations', rows: wanted }, context)
}
