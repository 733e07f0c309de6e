import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import type { BuiltIn } from './built-in'
import { button } from './button'
import { checkbox, checkboxGroup, radio, radioGroup } from './choice'
import { coverImage, coverView } from './covers'
import { form } from './form'
import { icon } from './icon'
import { image } from './image'
import { input } from './input'
import { label } from './label'
import { navigator } from './navigator'
import { progress } from './progress'
import { register } from './registry'
import { scrollView } from './scroll-view'
import { slider } from './slider'
import { putStyles } from './styles'
import type { BuiltInSurroundings } from './surroundings'
import { swiper } from './swiper'
import { swiperItem } from './swiper-item'
import { switchTag } from './switch'
import { text } from './text'
import { textarea } from './textarea'
import { view } from './view'

export { contextOf } from './contexts'
export type { BuiltInSurroundings } from './surroundings'

const builtIns: BuiltIn[] = [
  ...[view, text, image, button, icon, progress, navigator, coverView, coverImage],
  ...[input, textarea, form, label, checkbox, checkboxGroup, radio, radioGroup, switchTag, slider],
  ...[scrollView, swiper, swiperItem],
]

/** Makes WeChat's own tags known in every WXML of the program, and draws them as WeChat does. Once, before any page. */
export function defineBuiltIns(codeSpace: CodeSpace, around: BuiltInSurroundings): void {
  putStyles()
  for (const one of builtIns) register(codeSpace, one, around)
}
