import { Component, type GeneralComponent } from 'glass-easel'
import { fieldOf } from '../components/fields'

/** What the client asks first: which properties there are. */
const listing = '__propPublic'

/** Where a `movable-view` stands, px from where it began. */
function moved(element: HTMLElement): { x: number; y: number } {
  const { e: x, f: y } = new DOMMatrix(getComputedStyle(element).transform)
  return { x, y }
}

/** A property of a component as it is now: what a person typed or chose comes before what the program wrote. */
export function propertyOf(element: HTMLElement, component: GeneralComponent, name: string): unknown {
  const field = fieldOf(component)
  if (name === listing) {
    const names = [...Component.listProperties(component), ...(field ? ['value'] : [])]
    return Object.fromEntries(names.map((one) => [one, true]))
  }
  if (name === '_translateX') return moved(element).x
  if (name === '_translateY') return moved(element).y
  if (name === 'value' && field) return field.value()
  return component.data[name]
}
