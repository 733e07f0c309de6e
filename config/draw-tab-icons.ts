/** Draws the tab bar's pictures (WeChat takes only PNG files there). Run: npx tsx config/draw-tab-icons.ts */
import sharp from 'sharp'
import { type IconName, iconSvg } from '../src/common/ui/icon/paths'

const tabs: Record<string, IconName> = { home: 'home', shelf: 'grid', cart: 'cart', me: 'user' }
const colours = {
  'light.png': '#736A61',
  'light-active.png': '#D6402B',
  'dark.png': '#978D84',
  'dark-active.png': '#F0624D',
}

for (const [tab, icon] of Object.entries(tabs)) {
  for (const [suffix, colour] of Object.entries(colours)) {
    const svg = iconSvg(icon, colour, 1.6).replace(
      'viewBox="0 0 24 24"',
      'viewBox="-1 -1 26 26" width="81" height="81"',
    )
    await sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toFile(`src/common/assets/tabs/${tab}-${suffix}`)
  }
}
