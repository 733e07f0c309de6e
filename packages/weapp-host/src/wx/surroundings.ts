import type { Clock } from '../clock'
import type { Move } from '../program/page-stack'
import type { Realm } from '../realm'
import type { AppDeclarations } from './app-declarations'
import type { EventChannel } from './event-channel'
import type { Layout } from './layout'
import type { OpenPage } from './page'
import type { PhoneFacts } from './phone'
import type { Stored } from './storage'
import type { Faces, WxCall } from './types'
import type { Wire } from './wire'

/** What a phone stands in: the host that runs the program, on Node or in the browser. */
export interface PhoneSurroundings {
  clock: Clock
  realm: Realm
  /** app.json, parsed. */
  app: AppDeclarations
  /** The mini program's name; without it the title that app.json gives all pages. */
  name?: string
  /** Without one every request fails. */
  wire?: Wire | undefined
  /** How long an answer of the wire takes at least, in the program's own time. */
  latencyMs: number
  /** What the program keeps on the phone; in single page mode it has a store of its own (wechat.md 2.6). */
  stored: Stored
  storedInMoments?: Stored
  /** What the phone keeps about the program: permissions, and the answer to its privacy guidelines. */
  kept?: Stored
  /** Whether the person has agreed to the guidelines before. */
  privacy?: 'agreed' | 'needed'
  /** A file of the program's own folder. */
  packaged?(path: string): Uint8Array | undefined
  /** px, of a picture of the network that lets itself be drawn and not be read. Rejects where there is none. */
  measure?(src: string): Promise<{ width: number; height: number }>
  /** Asked anew each time: the window may change with the page. */
  facts(): PhoneFacts
  layout: Layout
  /** The dialogs that calls show; for a call without one the test has to set the outcome. */
  faces?: Faces
  scene(): number
  enterOptions(): object
  launchOptions(): object
  /** The page on top, while one is open. */
  page(): OpenPage | undefined
  onTab(): boolean
  /** `opened` is what the page's `getOpenerEventChannel` answers. Throws WeChat's words where WeChat refuses. */
  move(kind: Move, url: string, opened: EventChannel): void
  back(delta: number): void
  /** The program starts anew, as `applyUpdate` wishes. */
  restart?(): void
  onCall?(call: WxCall): void
  onUnanswered(error: Error): void
  /** What works, and will not work as meant on a phone. */
  warn?(words: string): void
}
