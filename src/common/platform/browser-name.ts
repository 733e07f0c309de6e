/** What a user agent names, most particular first: a browser also names those that it is like. */
const browsers = [
  [/MicroMessenger/, 'WeChat'],
  [/Edg/, 'Edge'],
  [/OPR|Opera/, 'Opera'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrom|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
] as const
const systems = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'Mac'],
  [/Linux/, 'Linux'],
] as const

/** `Safari · iPhone`: a browser and where it runs, as far as its user agent tells. */
export const browserName = (userAgent: string): string =>
  [browsers, systems]
    .map((known) => known.find(([mark]) => mark.test(userAgent))?.[1])
    .filter(Boolean)
    .join(' · ')
