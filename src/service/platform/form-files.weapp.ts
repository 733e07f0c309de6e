import { limits } from '@haoli/contract'
import Taro from '@tarojs/taro'
import { phoneNow } from '@/common/lib/clock'
import { isPrivacyRefusal } from '@/common/platform/privacy-refusal'
import type { ChosenFile, PickerRefusal, Room } from './form-files'

const files = () => Taro.getFileSystemManager()
const folder = () => Taro.env.USER_DATA_PATH ?? ''
const prefix = 'upload-'

/** Of no other file that was saved here. */
const newName = () => `${prefix}${phoneNow().toString(36)}-${Math.random().toString(36).slice(2)}`

/** Temporary files are gone after a restart, saved ones stay (wechat.md 2.14). */
function keep(tempFilePath: string): Promise<string> {
  const ending = /\.\w+$/.exec(tempFilePath)?.[0] ?? ''
  return new Promise((resolve) =>
    files().saveFile({
      tempFilePath,
      filePath: `${folder()}/${newName()}${ending}`,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      // The space for saved files is used up: the temporary one serves until the program is closed.
      fail: () => resolve(tempFilePath),
    }),
  )
}

async function kept(file: Taro.chooseMedia.ChooseMedia): Promise<ChosenFile> {
  const { fileType, tempFilePath, thumbTempFilePath, size: bytes, duration } = file
  const path = await keep(tempFilePath)
  if (fileType !== 'video') return { kind: 'picture', path, bytes, seconds: null, posterPath: null }
  const posterPath = thumbTempFilePath ? await keep(thumbTempFilePath) : null
  return { kind: 'video', path, bytes, seconds: duration, posterPath }
}

/** WeChat's answers: `fail cancel`, `fail privacy permission is not authorized`, `fail auth deny`, `fail system permission denied`. */
function refusalOf(error: { errMsg?: string; errno?: number }): PickerRefusal | undefined {
  const { errMsg = '' } = error
  if (/cancel/i.test(errMsg)) return undefined
  if (isPrivacyRefusal(error)) return 'privacy'
  return /auth|permission|denied/i.test(errMsg) ? 'permission' : 'failed'
}

let choosing = false

export async function chooseFiles({ pictures, videos }: Room): Promise<ChosenFile[] | PickerRefusal> {
  if (choosing) return []
  choosing = true
  try {
    const { tempFiles } = await Taro.chooseMedia({
      // More than nine at once is newer than the oldest WeChat that the shop runs on.
      count: Math.min(pictures + videos, 9),
      mediaType: [...(pictures > 0 ? (['image'] as const) : []), ...(videos > 0 ? (['video'] as const) : [])],
      sizeType: ['compressed'],
      maxDuration: limits.videoSeconds,
    })
    return await Promise.all(tempFiles.map(kept))
  } catch (error) {
    return refusalOf(error as { errMsg?: string; errno?: number }) ?? []
  } finally {
    choosing = false
  }
}

export const isThere = (path: string) =>
  new Promise<boolean>((resolve) => files().access({ path, success: () => resolve(true), fail: () => resolve(false) }))

export const releaseFile = (filePath: string) =>
  // WeChat removes temporary files by itself.
  files().unlink({ filePath, fail: () => undefined })

export function releaseOthers(paths: ReadonlySet<string>) {
  files().readdir({
    dirPath: folder(),
    success: ({ files: names }) => {
      for (const name of names) {
        const path = `${folder()}/${name}`
        if (name.startsWith(prefix) && !paths.has(path)) releaseFile(path)
      }
    },
    fail: () => undefined,
  })
}
