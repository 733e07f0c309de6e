import Taro from '@tarojs/taro'

/** Goes back; where this is the first page (opened by a link), replaces it by `otherwise`. */
export function leavePage(otherwise: string): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.redirectTo({ url: otherwise })
}
