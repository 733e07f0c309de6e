import Taro from '@tarojs/taro'

/** Goes back; a page that was opened by a link has nothing behind it and makes way for `otherwise`. */
export function leavePage(otherwise: string): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.redirectTo({ url: otherwise })
}
