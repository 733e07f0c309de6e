const invisible = /\p{Cf}|\ufe0e|\ufe0f/gu
const pictures = /\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}★☆◆●■▲→←]/gu
const widths = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0b\uff0d\uff03]/g

/**
 * The pasted text with full-width digits and letters converted to ASCII, and with a line break for everything that is
 * neither text nor a separator (emoji, invisible marks, control characters). Chinese punctuation stays: addresses use it.
 */
export function cleanText(text: string): string {
  return (
    text
      .replace(invisible, '')
      .replace(pictures, (mark) => (/[0-9#*]/.test(mark) ? mark : '\n'))
      .replace(widths, (wide) => wide.normalize('NFKC'))
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n\t]|\p{Co}/gu, '\n')
      .replace(/[\u00a0\u2000-\u200a\u3000]/g, ' ')
      .replace(/[•・‧∙⋅]/g, '·')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      // 1、姓名：… 2、电话：…
      .replace(
        /(?<=^|[\s,，;；。])\d{1,2}[.、)）]\s*(?=\p{Script=Han}{2,6}\s*[:：])|[①-⑩](?=\p{Script=Han}{2,6}\s*[:：])/gu,
        '\n',
      )
      .replace(/^\s*\d{1,2}[.、)）]\s*(?=\p{Script=Han})/u, '')
  )
}
