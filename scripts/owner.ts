/** `npm run owner`: prints a code that makes whoever enters it in the mini program an owner of the shop, once. */
import { createInvitation } from '../server/src/core/staff/invitations'
import { systemClock } from '../server/src/platform/clock'
import { ConfigError } from '../server/src/platform/config'
import { sandboxClock } from '../server/src/sandbox/sandbox-clock'
import { settingsOf } from './lib/serve'
import { openShopDatabase } from './lib/shop-database'
import { assertShop, howToOpen, NoShopError, shopInWords } from './lib/which-shop'

async function run(): Promise<void> {
  const config = settingsOf(process.env)
  await assertShop(config)
  const { db, close } = await openShopDatabase(config)
  try {
    const clock = config.mode === 'sandbox' ? await sandboxClock(db) : systemClock
    const { code, expiresAt } = await createInvitation(
      db,
      { label: 'npm run owner', roles: ['owner'] },
      { by: null, now: clock.now() },
    )
    console.log(`For ${shopInWords(config)}:

${code}

In the mini program: 我 (Me) → 设置 (Settings) → 工作身份 (Roles), and enter this code. It works once, until
${expiresAt}. Whoever enters it owns the shop: keep it to yourself.`)
    const closed = await howToOpen(config)
    if (closed !== null) console.log(closed)
  } finally {
    await close()
  }
}

run().catch((error: unknown) => {
  console.error(error instanceof ConfigError || error instanceof NoShopError ? error.message : error)
  process.exitCode = 1
})
