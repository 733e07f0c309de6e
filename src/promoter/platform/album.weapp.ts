import Taro from '@tarojs/taro'
import { pictureAddress } from '@/common/ui/img/address'
import type { Saved } from './album'

export const hasAlbum = true

/** WeChat saves only what lies on the phone. */
async function fileOf(address: string): Promise<string> {
  const url = pictureAddress(address)
  if (!/^https?:\/\/(?!tmp|usr)/.test(url)) return url
  const { tempFilePath } = await Taro.downloadFile({ url })
  return tempFilePath
}

/** The scope is not declared, a popup together with others was refused, the privacy guide was refused. */
const privacyErrnos = [112, 103, 104]

/** WeChat's answers: `fail cancel`, `fail auth deny`, `fail authorize no response`, `fail:auth denied`, `fail privacy permission …`. */
function outcomeOf({ errMsg = '', errno = 0 }: { errMsg?: string; errno?: number }): Saved {
  if (/cancel/i.test(errMsg)) return 'cancelled'
  if (privacyErrnos.includes(errno) || /privacy/i.test(errMsg)) return 'privacy'
  return /auth|permission|den/i.test(errMsg) ? 'refused' : 'failed'
}

export async function savePicture(address: string): Promise<Saved> {
  try {
    await Taro.saveImageToPhotosAlbum({ filePath: await fileOf(address) })
    return 'saved'
  } catch (error) {
    return outcomeOf((error ?? {}) as { errMsg?: string; errno?: number })
  }
}
