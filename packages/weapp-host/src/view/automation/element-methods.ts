import type { GeneralComponent } from 'glass-easel'
import type { Instance } from '../../program/instance'
import { dispatchGesture } from '../events'
import type { Gesture } from '../gestures'
import { componentOf, customOf } from './find'
import type { Finger, GivenTouches } from './finger'
import { callMethodOf, type Methods, pageOf, plain, type Surroundings } from './methods'
import { dataOf, setDataOf } from './page-methods'
import { propertyOf } from './properties'
import { writtenClass, writtenData } from './written'
import { innerWxml, outerWxml } from './wxml'

interface OfElement {
  elementId: string
  pageId: string
}
interface Triggered extends GivenTouches {
  detail?: unknown
}
interface Names extends OfElement {
  names: string[]
}

const gestures = /^(tap|long(press|tap)|touch\w+)$/

function attributeOf(element: HTMLElement, name: string): unknown {
  const written = element.getAttribute(name)
  if (written !== null) return name === 'class' ? writtenClass(written) : written
  const data = writtenData(element).find(([known]) => known === name)
  if (data) return plain(data[1])
  // WeChat's tags apply most styles to elements inside them.
  const property = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return plain(componentOf(element)?.data[property])
}

/** `Element.…`, except for finding elements and for controls. */
export function elementMethods(around: Surroundings, finger: Finger): Methods {
  const elementOf = ({ elementId }: OfElement) => around.ids.elementOf(elementId)
  const componentAt = (params: OfElement): GeneralComponent => {
    const component = componentOf(elementOf(params))
    if (!component) throw new Error('this element is no component')
    return component
  }
  const instanceAt = (params: OfElement): Instance => {
    const component = customOf(elementOf(params))
    if (!component) throw new Error('this element is none of the program’s own components')
    return component.getMethodCaller() as unknown as Instance
  }
  /** Only calls the handlers: the element does not change. */
  const trigger = (params: OfElement & Triggered, type: string) => {
    const { detail = {}, touches = [], changedTouches = touches } = params
    if (!gestures.test(type)) return componentAt(params).triggerEvent(type, detail)
    const gesture = { type, detail: detail as object, touches, changedTouches } as Gesture
    return void dispatchGesture(elementOf(params), gesture)
  }
  const touching = (touch: 'tap' | 'start' | 'move' | 'end') => (params: OfElement & GivenTouches) =>
    finger[touch](elementOf(params), params)

  return {
    'Element.getDOMProperties': ({ names, ...params }: Names) => {
      const element = elementOf(params) as unknown as Record<string, unknown>
      return { properties: names.map((name) => plain(element[name])) }
    },
    'Element.getProperties': ({ names, ...params }: Names) => ({
      properties: names.map((name) => plain(propertyOf(elementOf(params), componentAt(params), name))),
    }),
    'Element.getAttributes': ({ names, ...params }: Names) => ({
      attributes: names.map((name) => attributeOf(elementOf(params), name)),
    }),
    'Element.getStyles': ({ names, ...params }: Names) => {
      const styles = getComputedStyle(elementOf(params))
      return { styles: names.map((name) => styles.getPropertyValue(name) || Reflect.get(styles, name)) }
    },
    'Element.getOffset': (params: OfElement) => {
      const { left, top } = elementOf(params).getBoundingClientRect()
      const { scroller } = pageOf(around, params.pageId)
      const origin = scroller.getBoundingClientRect()
      return { left: left - origin.left + scroller.scrollLeft, top: top - origin.top + scroller.scrollTop }
    },
    'Element.getWXML': ({ type, ...params }: OfElement & { type: 'inner' | 'outer' }) => ({
      wxml: (type === 'inner' ? innerWxml : outerWxml)(elementOf(params)),
    }),
    'Element.getData': ({ path, ...params }: OfElement & { path?: string }) => dataOf(instanceAt(params), path),
    'Element.setData': ({ data, ...params }: OfElement & { data: object }) => setDataOf(instanceAt(params), data),
    'Element.callMethod': ({ method, args, ...params }: OfElement & { method: string; args: unknown[] }) =>
      callMethodOf(instanceAt(params), method, args),
    'Element.tap': touching('tap'),
    'Element.touchstart': touching('start'),
    'Element.touchmove': touching('move'),
    'Element.touchend': touching('end'),
    'Element.triggerEvent': ({ type, ...params }: OfElement & Triggered & { type: string }) => trigger(params, type),
    'Element.dispatchEvent': ({ eventName, ...params }: OfElement & Triggered & { eventName: string }) =>
      trigger(params, eventName),
  }
}
