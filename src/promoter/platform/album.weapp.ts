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

/** WeChat's answers: `fail cancel`, `fail auth deny`, `fail authorize no response`, `fail:auth denied`, `fail privacy permission …`. */
const outcomeOf = (message: string): Saved => {
  if (/cancel/i.test(message)) return 'cancelled'
  return /auth|permission|den/i.test(message) ? 'refused' : 'failed'
}

export async function savePicture(address: string): Promise<Saved> {
  try {
    await Taro.saveImageToPhotosAlbum({ filePath: await fileOf(address) })
    return 'saved'
  } catch (error) {
    return outcomeOf(String((error as { errMsg?: string } | undefined)?.errMsg))
  }
}
