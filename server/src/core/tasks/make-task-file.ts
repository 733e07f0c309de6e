import { dayMs } from '../../platform/durations'
import { readSetting } from '../settings/read-setting'
import type { Job, OutsideJob } from '../system/system'
import { endTask, giveUpTask, taskToRun } from './running-tasks'
import type { TaskFile } from './task-kind'
import { taskSetting } from './task-setting'

interface Unmade {
  id: string
  make(): Promise<TaskFile>
}

type Stored = Omit<TaskFile, 'bytes'> & { size: number }

const storedAs = (id: string) => `${id}.file`

const work: OutsideJob<Unmade, Stored> = {
  async prepare(tx, id, { registry, now }) {
    const task = await taskToRun(tx, id, now)
    const kind = task && registry.task(task.kind)
    if (!kind || 'row' in kind) return undefined
    const rows = await tx.selectFrom('task_parts').select('part').where('task_id', '=', id).orderBy('number').execute()
    const parts = rows.map(({ part }) => part)
    return { id, make: () => kind.file(task.input, parts, now) }
  },
  async call({ id, make }, { files }) {
    const { name, type, bytes } = await make()
    await files.put(storedAs(id), { bytes, type })
    return { name, type, size: bytes.length }
  },
  async record(tx, { prepared: { id }, answer: { name, type, size } }, { now, jobs }) {
    const { fileDays } = await readSetting(tx, taskSetting, now)
    // Of a task that was stopped meanwhile nothing is kept.
    const isWanted = await endTask(tx, id, 'done', now)
    const expiresAt = new Date(now.getTime() + (isWanted ? fileDays * dayMs : 0))
    await tx
      .updateTable('tasks')
      .set({ stored_as: storedAs(id), file_name: name, file_type: type, file_bytes: size, file_expires_at: expiresAt })
      .where('id', '=', id)
      .execute()
    await tx.deleteFrom('task_parts').where('task_id', '=', id).execute()
    await jobs.schedule(tx, 'remove_task_file', id, expiresAt)
  },
}

/** Makes the file of a task of all its parts, and stores it. */
export const makeTaskFile: Job = { lane: 'tasks', tries: 5, ...work, givenUp: giveUpTask }
