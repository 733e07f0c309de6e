import { type NoticeKind, noticeKinds, type UploadKind } from '@haoli/contract'
import { sandboxTemplateId } from '../../../server/src/core/notices/templates'
import { sampleMp4 } from '../../../server/testing/uploads/sample-mp4'

/** How the shop is opened: at its first page, or at another (`shop/pages/product/index?id=1`) from a scene (wechat.md 2.8). */
export interface Entrance {
  url?: string
  scene?: number
  /** Without a network from the start. */
  offline?: boolean
}

/** What a share into a chat makes of the page on top. */
export interface ShareCard {
  title: string
  path: string
}

/**
 * A phone with the shop on it, as a thumb and an eye have it. Names are what a screen reader says: a label, or else all
 * the words. Every call waits until the phone has done what it was told, and fails in plain words where it cannot.
 */
export interface Handset {
  /** Taps the first that has this name; `dialog` is the button that is then pressed on the dialog which it brings. */
  tap(name: string | RegExp, options?: { dialog?: string }): Promise<void>
  /** Taps the last that has this name: a sheet's button stands after the page's. */
  tapLast(name: string | RegExp): Promise<void>
  /** Writes into the field with this name; `confirm` presses the keyboard's key after it. */
  type(field: string, words: string, options?: { confirm?: boolean }): Promise<void>
  /** Goes to the tab with these words. */
  tab(words: string): Promise<void>
  /** Goes back by the phone's own means. */
  back(): Promise<void>
  /** Scrolls to the end of the page on top, again and again until the words stand on it. */
  scrollDownTo(words: string): Promise<void>

  /** The words stand on the page on top. */
  sees(words: string | RegExp): Promise<void>
  seesNo(words: string | RegExp): Promise<void>
  /** The page on top is this one. */
  arrivesAt(route: string): Promise<void>

  /** The address that the person has with WeChat, and gives away when asked. */
  keepsAddress(address: object): Promise<void>
  /** The pictures and videos that the person chooses when asked for some. */
  keepsMedia(...kinds: UploadKind[]): Promise<void>
  /** What the person ticks when WeChat asks what they want to be told of; nothing, as long as this is not said. */
  allowsMessages(...kinds: NoticeKind[]): Promise<void>
  share(): Promise<ShareCard>
  loseNetwork(): Promise<void>
  findNetwork(): Promise<void>
  /** The program is ended, and opened again on the same phone. */
  reopen(entrance?: Entrance): Promise<void>
  /** The running program is left, and comes back to the front: by another entrance, or by its own where there is no `url`. */
  enter(entrance: Entrance): Promise<void>
  /** The names of all calls of `wx` since the program was opened, in their order. */
  asked(): Promise<string[]>
}

/** A small green picture, as PNG. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mNQmJCAFTEMLQkAgk5EAUpeJa0AAAAASUVORK5CYII=',
  'base64',
)

/** WeChat's answer where the person chooses these; `keep` makes a temporary file. */
export function chosenMedia(kinds: readonly UploadKind[], keep: (bytes: Uint8Array, ending: string) => string) {
  const kept = (bytes: Buffer, ending: string) => ({
    tempFilePath: keep(new Uint8Array(bytes), ending),
    size: bytes.length,
    ...{ width: 8, height: 8 },
  })
  const tempFiles = kinds.map((kind) =>
    kind === 'video'
      ? {
          ...{ fileType: 'video' as const, ...kept(sampleMp4(), 'mp4'), duration: 3 },
          thumbTempFilePath: keep(new Uint8Array(picture), 'png'),
        }
      : { fileType: 'image' as const, ...kept(picture, 'png'), duration: 0, thumbTempFilePath: '' },
  )
  return { type: 'mix' as const, tempFiles }
}

/** WeChat's answer for the sandbox's templates. */
export const saysYesTo = (kinds: readonly NoticeKind[]): Record<string, 'accept' | 'reject'> =>
  Object.fromEntries(noticeKinds.map((kind) => [sandboxTemplateId(kind), kinds.includes(kind) ? 'accept' : 'reject']))
