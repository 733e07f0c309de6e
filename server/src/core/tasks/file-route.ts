import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams } from '@haoli/contract/schemas'
import { Type } from 'typebox'
import { notFound, Problem } from '../../platform/problem'
import { failuresOf } from './failures-of'
import { shownColumns } from './task-kind'
import { seesTask, viewTask } from './task-views'

const file = { schema: Type.Unsafe<Readable>({ type: 'string', format: 'binary' }) }

/** The file that a task has made, and one of its rows that failed, for who asked for it and for owners. */
export const taskFileRoute: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, gateways, registry, newContext } = app.deps

  app.get(
    '/merchant/tasks/:id/file',
    {
      // A file may name people.
      config: { actor: ['operations', 'service', 'marketing', 'finance'], object: 'any task', stepUp: true },
      schema: {
        tags: ['tasks'],
        summary: 'Get the file that a task has made',
        operationId: 'getTaskFile',
        params: IdParams,
        response: { 200: { content: { 'application/octet-stream': file } } },
      },
    },
    async ({ actor, params }, reply) => {
      const task = await db
        .selectFrom('tasks')
        .select(['asked_by', 'stored_as', 'file_name', 'file_type', 'file_bytes', 'file_expires_at'])
        .where('id', '=', params.id)
        .where('state', '=', 'done')
        .executeTakeFirst()
      if (!task || !seesTask(actor, task.asked_by) || task.file_expires_at === null) throw notFound('file')
      const isKept = task.file_expires_at > clock.now() && task.stored_as !== null
      const stored = isKept ? await gateways.files.read(task.stored_as ?? '') : undefined
      if (!stored) throw new Problem('task_file_expired', 'the file is not kept any more')
      return reply
        .type(task.file_type ?? 'application/octet-stream')
        .headers({
          'content-disposition': `attachment; filename="${task.file_name}"`,
          'content-length': task.file_bytes ?? undefined,
        })
        .send(stored)
    },
  )

  app.get(
    '/merchant/tasks/:id/failures',
    {
      config: { actor: ['operations', 'service', 'marketing', 'finance'], object: 'any task' },
      schema: {
        tags: ['tasks'],
        summary: 'Get the rows of a task that failed, as CSV',
        operationId: 'getTaskFailures',
        params: IdParams,
        response: { 200: { content: { 'text/csv; charset=utf-8': file } } },
      },
    },
    async ({ actor, params }, reply) => {
      const { id, kind: name, hasRows } = await viewTask(db, params.id, newContext(actor))
      if (!hasRows) throw notFound('rows')
      const columns = shownColumns(registry.task(name))
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="failures-${id}.csv"`)
        .send(Readable.from(failuresOf(db, id, columns)))
    },
  )
}
