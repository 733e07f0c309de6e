import Taro from '@tarojs/taro'

export async function openPdfFile({ url, token }: { url: string; token: string | null }) {
  try {
    const header = token ? { authorization: `Bearer ${token}` } : {}
    const { tempFilePath, statusCode } = await Taro.downloadFile({ url, header })
    if (statusCode !== 200) return statusCode
    await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true })
    return 200
  } catch {
    return 0
  }
}
