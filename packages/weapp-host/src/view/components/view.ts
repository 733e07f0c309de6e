import { builtIn } from './built-in'
import { drawHover, hoverProperties } from './hover'

export const view = builtIn('view', {
  properties: hoverProperties('none', 50, 400),
  draw: (part) => drawHover(part),
})
