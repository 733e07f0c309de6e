import type { Role } from '@haoli/contract'
import { days, type TestApp, testApp } from '../../../testing'
import { type DyingDatabase, dyingDatabase } from '../../../testing/dying-database'
import { countRow, plantedTasks, rowsDone } from '../../../testing/tasks/planted-tasks'
import { memoryFiles } from '../../../testing/uploads/memory-files'
import { makeDeps } from '../../deps'
import { nobody } from '../actors/actor'
import type { System } from '../system/system'
import { makeTaskFile } from './make-task-file'
import { removeTaskFile } from './remove-task-file'
import { runTask } from './run-task'
import { startTask, type WantedTask } from './start-task'
import type { TaskOnRows } from './task-kind'

/** The naive way: what a row does is committed before its result is. */
const careless: TaskOnRows<string> = {
  atOnce: 1,
  row: async (_tx, { row }) => {
    await countRow(dying.db, row)
    return undefined
  },
}
/** No others, whose jobs would die too. */
const jobs = {
  run_task: runTask,
  make_task_file: makeTaskFile,
  remove_task_file: { lane: 'tasks' as const, ...removeTaskFile },
}
const systems: System[] = [{ name: 'tasks', jobs }, plantedTasks, { name: 'careless', tasks: { careless } }]
const store = memoryFiles()
let shop: TestApp
let dying: DyingDatabase
let runDying: () => Promise<number>
beforeAll(async () => {
  shop = await testApp({ systems, gateways: { files: store } })
  dying = dyingDatabase(shop.url)
  const { config, gateways } = shop.deps
  const deps = makeDeps({ config, db: dying.db, clock: shop.clock, gateways, systems })
  runDying = () => deps.jobs.runDue()
})
afterAll(async () => {
  await dying.close()
  await shop.close()
})

async function start(wanted: WantedTask): Promise<string> {
  await shop.db.deleteFrom('sandbox_values').execute()
  const context = {
    ...shop.deps.newContext(nobody),
    actor: { kind: 'machine', id: 'key_sandbox', roles: new Set<Role>() } as const,
  }
  return shop.db.transaction().execute((tx) => startTask(tx, wanted, context))
}

/** Lets it die at every step in turn, until it survives, and lets another process go on each time. */
async function dieAtEachStep(wanted: WantedTask, check: (id: string) => Promise<unknown>): Promise<unknown[]> {
  const wrong: unknown[] = []
  for (let steps = 1; ; steps++) {
    const id = await start(wanted)
    dying.dieAfter(steps)
    await runDying().catch(() => undefined)
    const died = dying.dead()
    await dying.restart()
    // Past what the dead process had claimed.
    await shop.clock.advance(3_600)
    await shop.deps.jobs.runDue()
    const found = await check(id)
    if (found !== undefined) wrong.push({ steps, found })
    if (!died) return wrong
  }
}

const doneTwice = async () => {
  const rows = await rowsDone(shop.db)
  return rows.join() === 'a:1,b:1,c:1' ? undefined : rows
}

test('a task whose process dies goes on where it was, and does no row twice', async () => {
  expect(await dieAtEachStep({ kind: 'wave', rows: ['a', 'b', 'nobody', 'c'] }, doneTwice)).toEqual([])
}, 120_000)

test('where rows commit by themselves some are done twice, so the test above can fail', async () => {
  expect(await dieAtEachStep({ kind: 'careless', rows: ['a', 'b', 'c'] }, doneTwice)).not.toEqual([])
}, 120_000)

test('a file is whole, whenever the process dies, and its parts are gone', async () => {
  const check = async (id: string) => {
    const parts = await shop.db.selectFrom('task_parts').selectAll().where('task_id', '=', id).execute()
    const file = store.files.get(`${id}.file`)?.toString()
    return file === 'a\nb\nc' && parts.length === 0 ? undefined : { file, parts }
  }
  expect(await dieAtEachStep({ kind: 'spell', input: ['a', 'b', 'c'] }, check)).toEqual([])
  await shop.clock.advance(8 * days)
  await shop.deps.jobs.runDue()
  expect(store.files.size).toBe(0)
}, 120_000)
