import type { OutsideJob } from '../system/system'

/** Removes the file of a task when its time is over: first the file, then its name, so that a crash leaves no file behind. */
export const removeTaskFile: OutsideJob<{ id: string; name: string }, void> = {
  async prepare(tx, id, { now }) {
    const task = await tx
      .selectFrom('tasks')
      .select('stored_as')
      .where('id', '=', id)
      .where('file_expires_at', '<=', now)
      .executeTakeFirst()
    return task?.stored_as ? { id, name: task.stored_as } : undefined
  },
  call: ({ name }, { files }) => files.remove(name),
  async record(tx, { prepared: { id } }) {
    await tx.updateTable('tasks').set({ stored_as: null }).where('id', '=', id).execute()
  },
}
