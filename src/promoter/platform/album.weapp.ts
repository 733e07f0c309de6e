import Taro from '@tarojs/taro'
import { isPrivacyRefusal } from '@/common/platform/privacy-refusal'
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

/** WeChat's answers: `fail cancel`, `fail auth deny`, `fail authorize no response`, `fail:auth denied`, `fail privacy permission …`. */
function outcomeOf(error: { errMsg?: string; errno?: number }): Saved {
  const { errMsg = '' } = error
  if (/cancel/i.test(errMsg)) return 'cancelled'
  if (isPrivacyRefusal(error)) return 'privacy'
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
