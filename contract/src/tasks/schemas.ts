import { Type } from 'typebox'
import { actorKinds } from '../actors/roles'
import { Input, Nullable, OneOf, Page, PageQuery, Time } from '../common/schemas'
import { taskRowStates, taskStates } from './life-cycle'

export const TaskQuery = Input({
  ...PageQuery,
  state: Type.Optional(OneOf([...taskStates, 'open'], { description: '`open`: waiting or running' })),
  kind: Type.Optional(Type.String({ maxLength: 80 })),
})
/** Long work that one of the staff asked for. It goes on whether somebody looks at it or not. */
export const Task = Type.Object(
  {
    id: Type.String(),
    kind: Type.String({ description: 'what it does: `export_orders`' }),
    askedBy: Type.Object({
      kind: OneOf(actorKinds),
      id: Type.String(),
      name: Nullable(Type.String(), { description: 'nickname of the person, name of the key' }),
    }),
    state: OneOf(taskStates),
    done: Type.Integer({ minimum: 0, description: 'rows that have a result, the failed ones among them' }),
    failed: Type.Integer({ minimum: 0 }),
    total: Nullable(Type.Integer({ minimum: 0 }), { description: 'null: not counted yet' }),
    hasRows: Type.Boolean({ description: 'each row has a result that can be listed' }),
    file: Nullable(
      Type.Object({
        name: Type.String(),
        bytes: Type.Integer({ minimum: 0 }),
        expiresAt: Time,
        expired: Type.Boolean(),
      }),
      { description: 'null: it makes none, or has not made it yet' },
    ),
    createdAt: Time,
    startedAt: Nullable(Time),
    endedAt: Nullable(Time, { description: 'when it was done, given up or stopped' }),
  },
  { title: 'Task' },
)
export const TaskPage = Page(Task)

export const TaskRowQuery = Input({ ...PageQuery, state: Type.Optional(OneOf(taskRowStates)) })
export const TaskRow = Type.Object(
  {
    position: Type.Integer({ minimum: 1, description: 'its place among the rows that were given' }),
    state: OneOf(taskRowStates),
    input: Type.Unknown({ description: 'what was given of the row' }),
    code: Nullable(Type.String(), {
      description: 'why it failed: the `code` of an error, or a reason of its kind of task, such as `words_missing`',
    }),
    message: Nullable(Type.String(), { description: 'the same for developers' }),
    objectId: Nullable(Type.String(), { description: 'what was made or changed' }),
  },
  { title: 'TaskRow' },
)
export const TaskRowPage = Page(TaskRow)
