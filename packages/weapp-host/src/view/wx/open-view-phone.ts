import { openPhone } from '../../wx/open-phone'
import type { PhoneFacts } from '../../wx/phone'
import type { PhoneSurroundings } from '../../wx/surroundings'
import type { Faces } from '../../wx/types'
import { openLayout } from '../layout'
import type { ViewPage } from '../view-host'
import { extendCanvas } from './canvas-node'
import { canvasPicture, offscreenCanvas } from './canvases'
import { contextCalls } from './context-calls'
import { openFaces } from './faces'
import { fetchWire } from './fetch-wire'
import { type FileUrls, openFileUrls } from './file-urls'
import { localStored } from './local-storage'
import { pictureSize } from './pictures'
import { programFile } from './program-file'
import { type CardEntrance, showCard, showTimelineCard } from './share-sheet'
import { socketCalls } from './sockets'
import { openStage } from './stage'
import type { FaceSurroundings } from './surroundings'
import { wordsIn } from './words'

type OfHost = Pick<
  PhoneSurroundings,
  'clock' | 'realm' | 'app' | 'scene' | 'enterOptions' | 'launchOptions' | 'onTab' | 'move' | 'back' | 'onCall'
> &
  Pick<PhoneSurroundings, 'onUnanswered' | 'warn' | 'faces'>

export interface ViewPhoneSurroundings extends OfHost {
  name: string
  facts(): PhoneFacts
  stack(): ViewPage[]
  /** The phone's screen, bars included. */
  screen: HTMLElement
  /** The key of the program's storage: its name and the phone's. */
  storeName: string
  /** The URL of a file of the program's folder. */
  programUrl(path: string): string
  isProgramFile(path: string): boolean
  /** Hides the app, and shows it again. */
  hide(): void
  show(entrance: { scene?: number; referrerInfo?: Record<string, unknown> }): void
  /** Restarts the program with the same launch options. */
  restart(): void
  /** Restarts the program from a card. */
  enterFromCard(entrance: CardEntrance): void
  onError(error: unknown): void
}

/** The phone of the browser host: shows the dialogs of calls, and asks the person where WeChat would. */
export function openViewPhone(around: ViewPhoneSurroundings) {
  const { clock, stack, screen, storeName, facts, name, onError } = around
  const top = () => stack().at(-1)
  const page = () => {
    const open = top()
    if (!open) throw new Error('no page is open yet')
    return open
  }
  const layout = openLayout({ clock, stack })
  const stage = openStage(screen, () => phone.facts().theme)
  const contexts = contextCalls({ page: top, first: layout.first })

  // Assigned after creation: the dialogs use the phone's files only later.
  let urls: FileUrls
  const fileUrl = (path: string) => urls.urlOf(path)
  const surroundings: FaceSurroundings = {
    clock,
    stage,
    words: () => wordsIn(facts().language),
    name,
    path() {
      const { route, query } = page()
      const words = Object.entries(query).map(([key, value]) => `${key}=${value}`)
      return words.length > 0 ? `${route}?${words.join('&')}` : route
    },
    fileUrl,
    keepBlob: (blob) => urls.keepBlob(blob),
    permissionReason: (scope) => around.app.permission?.[scope]?.desc,
    leave: around.hide,
    comeBack: around.show,
  }
  const { faces, note } = openFaces(surroundings, around.scene)
  const extend = (canvas: HTMLCanvasElement) => extendCanvas(canvas, fileUrl)
  const drawn: Faces = {
    ...faces,
    ...contexts.calls,
    ...socketCalls(clock, around.realm),
    createOffscreenCanvas: offscreenCanvas(extend),
    canvasToTempFilePath: canvasPicture(surroundings, contexts.canvas),
    ...around.faces,
  }

  const read = new Map<string, Uint8Array | undefined>()
  const packaged = (path: string) => {
    if (around.isProgramFile(path) && !read.has(path)) read.set(path, programFile(around.programUrl(path)))
    return read.get(path)
  }

  const phone = openPhone({
    ...around,
    wire: fetchWire,
    latencyMs: 0,
    stored: localStored(`${storeName}/stored`),
    storedInMoments: localStored(`${storeName}/moments`),
    kept: localStored(`${storeName}/kept`),
    privacy: 'needed',
    packaged,
    measure: pictureSize,
    layout,
    faces: drawn,
    page: top,
  })
  urls = openFileUrls(phone.files, around.programUrl)
  phone.surface.listen('themeChange', stage.followTheme)
  window.addEventListener('online', () => phone.control.setNetwork('wifi'))
  window.addEventListener('offline', () => phone.control.setNetwork('none'))

  const sheet = { ...surroundings, page, note, enter: around.enterFromCard }
  const { share, shareTimeline } = phone.control
  return {
    ...phone,
    fileUrl,
    /** Stores a picture as a temporary file; returns its path. */
    keepDataUrl: (dataUrl: string) => urls.keepDataUrl(dataUrl),
    /** Captures the card of the top page and shows it, for a share button or the capsule's menu. */
    share: (wish?: Parameters<typeof share>[0]) => void share(wish).then((card) => showCard(sheet, card), onError),
    shareTimeline: () => void shareTimeline().then((card) => showTimelineCard(sheet, card), onError),
  }
}
