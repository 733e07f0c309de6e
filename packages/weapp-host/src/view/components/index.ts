import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import { mediaBoxes } from './boxes/media'
import { openData } from './boxes/open-data'
import { shopBoxes } from './boxes/shop'
import { video } from './boxes/video'
import type { BuiltIn } from './built-in'
import { button } from './button'
import { canvas } from './canvas/canvas'
import { checkbox, checkboxGroup, radio, radioGroup } from './choice'
import { coverImage, coverView } from './covers'
import { form } from './form'
import { icon } from './icon'
import { image } from './image'
import { label } from './label'
import { movableArea, movableView } from './movable/movable'
import { navigator } from './navigator'
import { matchMedia } from './page/match-media'
import { pageContainer } from './page/page-container'
import { navigationBar, pageMeta } from './page/page-meta'
import { rootPortal } from './page/root-portal'
import { picker } from './picker/picker'
import { pickerView, pickerViewColumn } from './picker/picker-view'
import { plainTags } from './plain'
import { progress } from './progress'
import { register } from './registry'
import { richText } from './rich-text/rich-text'
import { scrollView } from './scroll-view/scroll-view'
import { slider } from './slider'
import { putStyles } from './styles'
import type { BuiltInSurroundings } from './surroundings'
import { swiperItem } from './swiper/item'
import { swiper } from './swiper/swiper'
import { switchTag } from './switch'
import { text } from './text'
import { input } from './text-field/input'
import { textarea } from './text-field/textarea'
import { registerUnknown } from './unknown'
import { view } from './view'

export { leaveContainer } from './page/page-container'
export type { BuiltInSurroundings } from './surroundings'

const builtIns: BuiltIn[] = [
  ...[view, text, image, button, icon, progress, navigator, richText, coverView, coverImage, canvas, video, openData],
  ...[input, textarea, form, label, checkbox, checkboxGroup, radio, radioGroup, switchTag, slider],
  ...[scrollView, swiper, swiperItem, picker, pickerView, pickerViewColumn, movableArea, movableView],
  ...[pageContainer, rootPortal, matchMedia, pageMeta, navigationBar],
  ...[...plainTags, ...shopBoxes, ...mediaBoxes],
]

/** Registers WeChat's own tags for every WXML of the program. Called once, before any page. */
export function defineBuiltIns(codeSpace: CodeSpace, around: BuiltInSurroundings): void {
  putStyles(around.style)
  for (const one of builtIns) register(codeSpace, one, around)
  registerUnknown(codeSpace, around)
}
