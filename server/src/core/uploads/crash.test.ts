import { sql } from 'kysely'
import { hours, type TestApp, testApp } from '../../../testing'
import { type DyingDatabase, dyingDatabase } from '../../../testing/dying-database'
import { memoryFiles } from '../../../testing/uploads/memory-files'
import { picture, upload } from '../../../testing/uploads/upload-fixtures'
import { type App, buildApp } from '../../app'
import { makeDeps } from '../../deps'

/** A shop, and a second process on its database and its files that dies after a chosen statement or call of the store. */
const store = memoryFiles()
let shop: TestApp
let dying: DyingDatabase
let secondProcess: { app: App; runDue(): Promise<number> }
let wang: Record<string, string>
beforeAll(async () => {
  shop = await testApp({ gateways: { files: store } })
  dying = dyingDatabase(shop.url)
  const dyingStore = { ...store, put: orDie(store.put), remove: orDie(store.remove) }
  const gateways = { ...shop.deps.gateways, files: dyingStore }
  const deps = makeDeps({ config: shop.deps.config, db: dying.db, clock: shop.clock, gateways })
  secondProcess = { app: await buildApp(deps), runDue: () => deps.jobs.runDue() }
  wang = await shop.loginAs('phone-wang')
})
afterAll(async () => {
  await secondProcess.app.close()
  await dying.close()
  await shop.close()
})

/** Dies right before or right after the call. */
function orDie<Args extends unknown[], Answer>(call: (...args: Args) => Promise<Answer>) {
  return async (...args: Args): Promise<Answer> => {
    dying.step()
    const answer = await call(...args)
    dying.step()
    return answer
  }
}

/** Makes all uploads as old as orphans are, without the jobs of a day. */
const becomeOrphans = () =>
  shop.db.updateTable('uploads').set({ created_at: sql<Date>`created_at - interval '24 hours'` }).execute()
const idsOfRows = async () => (await shop.db.selectFrom('uploads').select('id').execute()).map(({ id }) => id)
const idsOfFiles = () => [...store.files.keys()].map((name) => name.replace('.webp', ''))

/** Lets it die at every step in turn, until it survives. Answers how often it died. */
async function dieAtEachStep(begin: () => Promise<() => Promise<unknown>>): Promise<number> {
  for (let steps = 1; ; steps++) {
    const attempt = await begin()
    dying.dieAfter(steps)
    await attempt().catch(() => undefined)
    const died = dying.dead()
    await dying.restart()
    const rows = await idsOfRows()
    expect({ steps, filesWithoutRow: idsOfFiles().filter((id) => !rows.includes(id)) }).toEqual({
      steps,
      filesWithoutRow: [],
    })
    // Past what the dead process had claimed.
    await becomeOrphans()
    await shop.clock.advance(1 * hours)
    await shop.deps.jobs.runDue()
    expect({ steps, rows: await idsOfRows(), files: idsOfFiles() }).toEqual({ steps, rows: [], files: [] })
    if (!died) return steps - 1
  }
}

test('a process that dies during an upload leaves no file without a row, and in the end neither', async () => {
  const file = await picture()
  const deaths = await dieAtEachStep(async () => () => upload(secondProcess, wang, file))
  expect(deaths).toBeGreaterThan(5)
}, 60_000)

test('a process that dies while it clears an orphan leaves it to the next', async () => {
  const file = await picture()
  const deaths = await dieAtEachStep(async () => {
    await upload(shop, wang, file)
    await becomeOrphans()
    await shop.clock.advance(1 * hours)
    return () => secondProcess.runDue()
  })
  expect(deaths).toBeGreaterThan(8)
}, 60_000)
