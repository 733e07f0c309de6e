import { baseCss } from './base.css'
import { buttonCss } from './button.css'
import { choiceCss } from './choice.css'
import { imageCss } from './image.css'
import { scrollViewCss } from './scroll-view.css'
import { sheetCss } from './sheet.css'
import { sliderCss } from './slider.css'
import { smallCss } from './small.css'
import { swiperCss } from './swiper.css'
import { textFieldCss } from './text-field.css'

const sheets = [
  baseCss,
  buttonCss,
  choiceCss,
  imageCss,
  scrollViewCss,
  sheetCss,
  sliderCss,
  smallCss,
  swiperCss,
  textFieldCss,
]

/** Puts the looks of WeChat's own tags into the document, before all that a program says of them. */
export function putStyles() {
  const element = document.createElement('style')
  element.dataset.sheet = 'components'
  element.textContent = sheets.join('\n')
  document.head.prepend(element)
}
