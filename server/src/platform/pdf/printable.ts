/** What the fonts of a sheet can show: no emoji, no marks that only steer how text flows, one space where there were several. */
export const printable = (text: string): string =>
  text
    .replace(/(?![©®™])\p{Extended_Pictographic}|\p{Cf}|\p{Variation_Selector}|[\u{1F3FB}-\u{1F3FF}]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
