import { bringIntoView } from './aim'
import { componentOf } from './find'
import type { Finger } from './finger'
import type { Methods, Surroundings } from './methods'
import { propertyOf } from './properties'

/** A method that only one kind of tag has. */
type Control = (element: HTMLElement, ...args: never[]) => unknown

/** The element that scrolls: the tag's own, or one inside it. */
function scrolled(element: HTMLElement): HTMLElement {
  const boxes = [element, ...element.querySelectorAll<HTMLElement>('*')]
  return boxes.find((box) => /auto|scroll/.test(getComputedStyle(box).overflow)) ?? element
}

function typeInto(element: HTMLElement, words: string) {
  const field = element.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
  if (!field) throw new Error('this element has no text field')
  if (field.disabled) throw new Error('this field is disabled: nobody can type into it')
  field.focus()
  const typed = { data: words, inputType: 'insertText', bubbles: true, cancelable: true }
  if (!field.dispatchEvent(new InputEvent('beforeinput', typed))) {
    throw new Error(`the keyboard of this field cannot write ${words}`)
  }
  field.value = words
  field.dispatchEvent(new InputEvent('input', typed))
}

const numbers = (element: HTMLElement, names: string[]): number[] => {
  const component = componentOf(element)
  return names.map((name) => Number(component && propertyOf(element, component, name)))
}

const middle = ({ left, top, width, height }: DOMRect) => ({ x: left + width / 2, y: top + height / 2 })

/** The greatest distance of the block's middle from the start of a drag; a shorter movement is a tap. */
const runUpPx = 24

const controls = (finger: Finger): Record<string, Control> => ({
  'input.input': (element, words: string) => typeInto(element, words),
  'textarea.input': (element, words: string) => typeInto(element, words),
  'scroll-view.scrollTo': (element, x: number, y: number) => scrolled(element).scrollTo({ left: x, top: y }),
  'scroll-view.scrollTop': (element) => scrolled(element).scrollTop,
  'scroll-view.scrollLeft': (element) => scrolled(element).scrollLeft,
  'scroll-view.scrollWidth': (element) => scrolled(element).scrollWidth,
  'scroll-view.scrollHeight': (element) => scrolled(element).scrollHeight,
  'switch.tap': (element) => finger.tap(element),
  'slider.slideTo': (element, value: number) => {
    const [min = 0, max = 100] = numbers(element, ['min', 'max'])
    const reach = element.querySelector('.wx-slider-reach')?.getBoundingClientRect() ?? element.getBoundingClientRect()
    const { y } = middle(reach)
    const x = reach.left + (reach.width * (value - min)) / (max - min)
    return finger.drag(element, { x: x + (value > (min + max) / 2 ? -runUpPx : runUpPx), y }, { x, y })
  },
  'swiper.swipeTo': (element, index: number) => {
    const frame = element.querySelector('.wx-swiper-frame')?.getBoundingClientRect() ?? element.getBoundingClientRect()
    const item = element.querySelectorAll('.wx-swiper-content > swiper-item')[index]?.getBoundingClientRect()
    if (!item) throw new Error(`this swiper has no item ${index}`)
    const from = middle(frame)
    return finger.drag(element, from, { x: from.x + frame.left - item.left, y: from.y + frame.top - item.top })
  },
  'movable-view.moveTo': (element, x: number, y: number) => {
    const [left = 0, top = 0] = numbers(element, ['_translateX', '_translateY'])
    const from = middle(element.getBoundingClientRect())
    return finger.drag(element, from, { x: from.x + x - left, y: from.y + y - top })
  },
})

interface FunctionCall {
  elementId: string
  functionName: string
  args: never[]
}

/** `Element.callFunction`: methods of inputs, switches, sliders and other controls. */
export function controlMethods({ ids }: Surroundings, finger: Finger): Methods {
  const known = controls(finger)
  return {
    'Element.callFunction': async ({ elementId, functionName, args }: FunctionCall) => {
      const control = known[functionName]
      if (!control) throw new Error(`this host knows no ${functionName}`)
      const element = ids.elementOf(elementId)
      bringIntoView(element)
      return { result: await control(element, ...args) }
    },
  }
}
