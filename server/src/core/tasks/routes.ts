import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams, Task, TaskPage, TaskQuery, TaskRowPage, TaskRowQuery } from '@haoli/contract/schemas'
import { stopTask } from './stop-task'
import { shownColumns } from './task-kind'
import { listTaskRows, listTasks, viewTask } from './task-views'

const tags = ['tasks']
const config = { actor: ['operations', 'service', 'marketing', 'finance'], object: 'any task' } as const

/** Long work of the staff. Each sees what they asked for, owners see all. */
export const taskRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, registry, newContext } = app.deps

  app.get(
    '/merchant/tasks',
    {
      config,
      schema: {
        tags,
        summary: 'List the tasks that I asked for, for owners those of all, newest first',
        operationId: 'listTasks',
        querystring: TaskQuery,
        response: { 200: TaskPage },
      },
    },
    async ({ actor, query }) => listTasks(db, query, newContext(actor)),
  )

  app.get(
    '/merchant/tasks/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Get a task with its progress',
        operationId: 'getTask',
        params: IdParams,
        response: { 200: Task },
      },
    },
    async ({ actor, params }) => viewTask(db, params.id, newContext(actor)),
  )

  app.get(
    '/merchant/tasks/:id/rows',
    {
      config,
      schema: {
        tags,
        summary: 'List what came of the rows of a task, in their order',
        operationId: 'listTaskRows',
        params: IdParams,
        querystring: TaskRowQuery,
        response: { 200: TaskRowPage },
      },
    },
    async ({ actor, params, query }) => {
      const { id, kind } = await viewTask(db, params.id, newContext(actor))
      return listTaskRows(db, id, query, shownColumns(registry.task(kind)))
    },
  )

  app.post(
    '/merchant/tasks/:id/stop',
    {
      config,
      schema: {
        tags,
        summary: 'Stop a task: what is done stays, what is left is not done',
        operationId: 'stopTask',
        params: IdParams,
        response: { 200: Task },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const context = newContext(request.actor)
        await stopTask(tx, request.params.id, context)
        return viewTask(tx, request.params.id, context)
      }),
  )
}
