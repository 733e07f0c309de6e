const shownChars = 40

/**
 * A device's own name as its owner sees it in a list: one line of at most 40 characters, without the model number that
 * WeChat adds to an iPhone's name (`iPhone 15 Pro<iPhone16,1>`).
 */
export const shownDeviceName = (given = ''): string =>
  [
    ...given
      .normalize('NFC')
      .replace(/<.*$/s, '')
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  ]
    .slice(0, shownChars)
    .join('')
    .trim()
