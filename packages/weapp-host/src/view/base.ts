import type { ProgramBundle } from '../compile/bundle'
import { makeManifest } from '../program/manifest'
import { realClock } from '../real-clock'
import { ViewBackend } from './backend'
import { openCodeSpace } from './code-space'
import { openEventLog } from './event-log'
import { shapeEvents, warnOfLostHandlers } from './events'
import { type AppJson, openLooks } from './frame/bar-style'
import { frameWords } from './frame/words'
import { hearFramework } from './framework-words'
import type { LaunchOptions } from './launch-options'
import { openRealm } from './realm'
import { openStyles } from './styles'

/** What all other parts of the host use: the program's files, the clock, a realm for scripts, and the event log. */
export function openBase(bundle: ProgramBundle, options: LaunchOptions) {
  const eventLog = openEventLog()
  const app = (bundle.json.app ?? {}) as AppJson
  const manifest = makeManifest({ json: (path) => bundle.json[path], has: (file) => file in bundle.files })
  const styles = openStyles(bundle, manifest, options.theme)
  shapeEvents()
  warnOfLostHandlers(eventLog.warn)
  hearFramework(eventLog)

  return {
    bundle,
    options,
    eventLog,
    app,
    manifest,
    styles,
    ...openCodeSpace(bundle, manifest, styles),
    clock: realClock(eventLog.caught),
    realm: openRealm(),
    backend: new ViewBackend(),
    looks: openLooks(bundle.json),
    words: frameWords(options.language),
    name: app.window?.navigationBarTitleText || bundle.name,
    firstPage: app.entryPagePath ?? manifest.pages[0] ?? '',
    isTab: (route: string) => manifest.tabs.includes(route),
  }
}
