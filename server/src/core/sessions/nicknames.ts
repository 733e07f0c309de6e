/** The 24 solar terms, as nicknames for customers who have not chosen one. */
export const nicknames = [
  ...['立春', '雨水', '惊蛰', '春分', '清明', '谷雨', '立夏', '小满', '芒种', '夏至', '小暑', '大暑'],
  ...['立秋', '处暑', '白露', '秋分', '寒露', '霜降', '立冬', '小雪', '大雪', '冬至', '小寒', '大寒'],
]

/** Always the same for the same person. */
export function nicknameFor(openid: string): string {
  let sum = 0
  for (const char of openid) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003
  return nicknames[sum % nicknames.length] ?? '小满'
}
