/** Writes the icons' stylesheet from their paths. Run: npx tsx config/draw-icons.ts */
import { writeFileSync } from 'node:fs'
import { type IconName, iconPaths, iconSvg } from '../src/common/ui/icon/paths'

const encode = (svg: string) =>
  svg.replace(/"/g, "'").replace(/[<>#%{}]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

const rules = (Object.keys(iconPaths) as IconName[]).map(
  (name) => `.${name} {\n  mask-image: url("data:image/svg+xml,${encode(iconSvg(name, '#000'))}");\n}\n`,
)
writeFileSync(
  'src/common/ui/icon/icons.module.scss',
  `// Written by config/draw-icons.ts from paths.ts. A picture in the stylesheet does not travel in setData.\n${rules.join('\n')}`,
)
