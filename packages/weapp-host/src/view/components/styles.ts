import { baseCss } from './base.css'
import { boxesCss } from './boxes/boxes.css'
import { buttonCss } from './button.css'
import { choiceCss } from './choice.css'
import { imageCss } from './image.css'
import { pageCss } from './page/page.css'
import { pickerCss } from './picker/picker.css'
import { scrollViewCss } from './scroll-view/scroll-view.css'
import { sheetCss } from './sheet.css'
import { sliderCss } from './slider.css'
import { smallCss } from './small.css'
import { swiperCss } from './swiper/swiper.css'
import { textFieldCss } from './text-field/text-field.css'

const sheets = [
  baseCss,
  boxesCss,
  pageCss,
  buttonCss,
  choiceCss,
  imageCss,
  pickerCss,
  scrollViewCss,
  sheetCss,
  sliderCss,
  smallCss,
  swiperCss,
  textFieldCss,
]

/** Adds the styles of WeChat's tags, of the older or newer (`v2`) kind, before those of the program. */
export function putStyles(style: string) {
  document.documentElement.setAttribute('wx-style', style)
  const element = document.createElement('style')
  element.dataset.sheet = 'components'
  element.textContent = sheets.join('\n')
  document.head.prepend(element)
}
