import type { Clock } from '../clock'
import type { Move } from '../program/page-stack'
import type { Realm } from '../realm'
import type { AppDeclarations } from './app-declarations'
import type { EventChannel } from './event-channel'
import type { SavedFiles } from './files'
import type { Layout } from './layout'
import type { OpenPage } from './page'
import type { PhoneFacts } from './phone'
import type { Stored } from './storage'
import type { Faces, WxCall } from './types'
import type { Wire } from './wire'

/** What a phone needs from its host, on Node or in the browser. */
export interface PhoneSurroundings {
  clock: Clock
  realm: Realm
  /** app.json, parsed. */
  app: AppDeclarations
  /** The mini program's name; by default the title that app.json sets for all pages. */
  name?: string
  /** The network; without it every request fails. */
  wire?: Wire | undefined
  /** The minimum delay of a network answer, in the program's time. */
  latencyMs: number
  /** The program's storage on the phone; single page mode has its own (wechat.md 2.6). */
  stored: Stored
  storedInMoments?: Stored
  /** The program's files on the phone from earlier runs. */
  saved?: SavedFiles | undefined
  /** What the phone stores about the program: permissions, and consent to its privacy guidelines. */
  kept?: Stored
  /** Whether the person has consented to the guidelines before. */
  privacy?: 'agreed' | 'needed'
  /** Reads a file of the program's package. */
  packaged?(path: string): Uint8Array | undefined
  /** Size in px of a picture of the network that can be shown but not read. Rejects if it cannot be loaded. */
  measure?(src: string): Promise<{ width: number; height: number }>
  /** A function, because the window may change with the page. */
  facts(): PhoneFacts
  layout: Layout
  /** The dialogs of calls; for a call without one the test has to set the result. */
  faces?: Faces
  scene(): number
  enterOptions(): object
  launchOptions(): object
  /** The top page, while one is open. */
  page(): OpenPage | undefined
  onTab(): boolean
  /** `opened` is the result of the page's `getOpenerEventChannel`. Throws WeChat's error messages. */
  move(kind: Move, url: string, opened: EventChannel): void
  back(delta: number): void
  /** Restarts the program, for `applyUpdate`. */
  restart?(): void
  onCall?(call: WxCall): void
  onUnanswered(error: Error): void
  /** Warns of code that works here but not as intended on a phone. */
  warn?(words: string): void
}
