import type { ProgramBundle } from '../compile/bundle'
import { makeManifest } from '../program/manifest'
import { realClock } from '../real-clock'
import { ViewBackend } from './backend'
import { openCodeSpace } from './code-space'
import { shapeEvents, warnOfLostHandlers } from './events'
import { type AppJson, openLooks } from './frame/bar-style'
import { frameWords } from './frame/words'
import { hearFramework } from './framework-words'
import type { LaunchOptions } from './launch-options'
import { openNews } from './news'
import { openRealm } from './realm'
import { openStyles } from './styles'

/** What everything else stands on: the program as it is written, time, a realm for its scripts, and who is told what. */
export function layFoundations(bundle: ProgramBundle, options: LaunchOptions) {
  const news = openNews()
  const app = (bundle.json.app ?? {}) as AppJson
  const manifest = makeManifest({ json: (path) => bundle.json[path], has: (file) => file in bundle.files })
  const styles = openStyles(bundle, manifest, options.theme)
  shapeEvents()
  warnOfLostHandlers(news.warn)
  hearFramework(news)

  return {
    bundle,
    options,
    news,
    app,
    manifest,
    styles,
    ...openCodeSpace(bundle, manifest, styles),
    clock: realClock(news.caught),
    realm: openRealm(),
    backend: new ViewBackend(),
    looks: openLooks(bundle.json),
    words: frameWords(options.language),
    name: app.window?.navigationBarTitleText || bundle.name,
    firstPage: app.entryPagePath ?? manifest.pages[0] ?? '',
    isTab: (route: string) => manifest.tabs.includes(route),
  }
}
