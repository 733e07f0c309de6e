/**
 * Draws the tab bar's pictures: PNG files for WeChat, which takes no others there; SVG for the browser, a tenth as large.
 * Run: npx tsx config/draw-tab-icons.ts
 */
import { writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { type IconName, iconSvg } from '../src/common/ui/icon/paths'

const tabs: Record<string, IconName> = { home: 'home', shelf: 'grid', gifts: 'gift', cart: 'cart', me: 'user' }
const colours = {
  light: '#736A61',
  'light-active': '#D6402B',
  dark: '#978D84',
  'dark-active': '#F0624D',
}

for (const [tab, icon] of Object.entries(tabs)) {
  for (const [suffix, colour] of Object.entries(colours)) {
    // The gift fills less of its square than the others.
    const box = tab === 'gifts' ? '0 0 24 24' : '-1 -1 26 26'
    const svg = iconSvg(icon, colour, 1.6).replace('viewBox="0 0 24 24"', `viewBox="${box}" width="81" height="81"`)
    await sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toFile(`src/common/assets/tabs/${tab}-${suffix}.png`)
    if (suffix.startsWith('light')) writeFileSync(`src/common/assets/browser-tabs/${tab}-${suffix}.svg`, svg)
  }
}
