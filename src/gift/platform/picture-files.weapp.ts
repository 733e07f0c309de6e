import Taro from '@tarojs/taro'

/** Temporary files are gone after a restart, saved ones stay (wechat.md 2.14). */
function keep(tempFilePath: string): Promise<string> {
  return new Promise((resolve) =>
    Taro.getFileSystemManager().saveFile({
      tempFilePath,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      // The space for saved files is used up: the temporary one serves until the program is closed.
      fail: () => resolve(tempFilePath),
    }),
  )
}

export async function pickPictures(most: number): Promise<string[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: most, mediaType: ['image'], sizeType: ['compressed'] })
    return await Promise.all(tempFiles.map(({ tempFilePath }) => keep(tempFilePath)))
  } catch {
    // Closed without a choice, or not allowed.
    return []
  }
}

export const releasePicture = (filePath: string) =>
  // WeChat removes temporary files by itself.
  Taro.getFileSystemManager().unlink({ filePath, fail: () => undefined })

export const pathsSurviveRestart: boolean = true
