import { buildDesk, buildH5, buildWeapp } from './build'
import { readStamp } from './build-stamp'
import { arePicturesMissing } from './demo-media'
import type { Part, Parts } from './part'
import { runNode } from './run-command'
import { copyDesk, copyH5, copyWeapp } from './shop-folders'

interface Shop {
  port: number
  /** Where its mini program finds the API. */
  api: string
  /** Ends what is being made. */
  signal: AbortSignal
}

const picturesPriority = 19
const weappPriority = 10

/**
 * Makes what an open shop still lacks, what is looked at first before the rest: browser build, then the desk, then the mini program
 * and the pictures beside each other. Answers false where there is no browser build.
 */
export async function makeParts(parts: Parts, shop: Shop): Promise<boolean> {
  const { browser } = parts
  browser.begin()
  const onServable = () => {
    copyH5(shop.port)
    browser.ready()
  }
  const { ok, output } = await buildH5('', { signal: shop.signal, onServable })
  if (!ok) {
    browser.fail(output)
    return false
  }
  await makeDesk(parts.desk, shop)
  await Promise.all([makeWeapp(parts.weapp, shop), makePictures(shop)])
  return true
}

async function makeDesk(part: Part, { port, signal }: Shop): Promise<void> {
  part.begin()
  const onServable = () => {
    copyDesk(port)
    part.ready()
  }
  const { ok, output } = await buildDesk({ signal, onServable })
  if (!ok) part.fail(output)
}

async function makeWeapp(part: Part, { port, api, signal }: Shop): Promise<void> {
  part.begin()
  const { ok, output } = await buildWeapp(api, { signal, priority: weappPriority, ofShop: port })
  if (!ok) {
    part.fail(output)
    if (!signal.aborted)
      console.warn('  The build for WeChat failed (see above): the preview works, WeChat DevTools will not.')
    return
  }
  await copyWeapp(port, api)
  part.ready()
  const talksTo = readStamp('weapp')?.api
  if (talksTo !== api)
    console.log(`  dist/weapp is left to the shop that is open at ${talksTo}: DevTools shows that one.`)
}

/** Before they are made, whoever asks for one waits for it (server/demo/pictures.ts). */
async function makePictures({ signal }: Shop): Promise<void> {
  if (!(await arePicturesMissing())) return
  const composing = ['--import', 'tsx', 'scripts/lib/compose-pictures.ts']
  const { output } = await runNode(composing, {}, { signal, priority: picturesPriority })
  if (!signal.aborted) console.log(output.trimEnd())
}
