import { Component, type Element, Event, type ShadowedEvent } from 'glass-easel'
import type { Gesture } from './gestures'
import { markNamed } from './wxs'

/** What a handler learns of an event's element. */
interface Target {
  id: string
  dataset: Record<string, unknown>
  /** px, from the element's offset parent. */
  readonly offsetLeft: number
  readonly offsetTop: number
}

/** The framework passes a component's caller, or one of its own elements. */
type Caller = { id?: string; dataset?: object | null; _$?: Element; $$?: unknown }

const nodeOf = (caller: Caller) => (caller._$ ?? caller) as Element

function targetOf(caller: Caller): Target {
  const drawn = () => nodeOf(caller).$$ as HTMLElement | null | undefined
  return {
    id: caller.id ?? '',
    dataset: { ...caller.dataset },
    // A getter: it is rarely read, and forces the browser to compute layout.
    get offsetLeft() {
      return drawn()?.offsetLeft ?? 0
    },
    get offsetTop() {
      return drawn()?.offsetTop ?? 0
    },
  }
}

/** Passes events to handlers in WeChat's format: plain targets, and own properties only. */
export function shapeEvents(): void {
  Event.prototype.wrapShadowedEvent = function shape(this: Event<unknown>, target, mark, currentTarget) {
    const { type, timeStamp, detail, extraFields } = this
    const shaped = { type, timeStamp, detail, ...extraFields, mark: { ...mark }, mut: this.mutatedMarked() }
    const targets = { target: targetOf(target as Caller), currentTarget: targetOf(currentTarget as Caller) }
    // The original event is its prototype, because the framework stops and marks it.
    const event = Object.assign(Object.create(this), shaped, targets)
    Object.defineProperty(event, 'currentNode', { value: nodeOf(currentTarget as Caller) })
    return event as ShadowedEvent<unknown>
  }
}

/** Dispatches a gesture from the element where it began. Returns what its handlers did. */
export function dispatchGesture(target: EventTarget | null, { type, detail, touches, changedTouches }: Gesture) {
  const element = elementOf(target)
  let handled = false
  if (!element) return { handled, prevented: false }
  const event = new Event(type, detail, {
    bubbles: true,
    composed: true,
    capturePhase: true,
    extraFields: { touches, changedTouches },
    handleListenerReturn: (value) => {
      handled = true
      return value as boolean | undefined
    },
  })
  Event.dispatchEvent(element, event)
  return { handled, prevented: event.defaultPrevented() }
}

/** The framework's element of a DOM element. */
export function elementOf(target: EventTarget | null): Element | undefined {
  for (let at = target as Node | null; at; at = at.parentNode) {
    const { __wxElement: found } = at as { __wxElement?: Element }
    if (found) return found
  }
  return undefined
}

/** Warns of a handler that a template names and the component lacks; the framework itself reports nothing. */
export function warnOfLostHandlers(warn: (words: string) => void): void {
  const { getMethod } = Component
  Component.getMethod = (component, name) => {
    const found = getMethod.call(Component, component, name)
    if (found) markNamed(found)
    else warn(`Component "${component.is}" does not have a method "${name}" to handle an event`)
    return found
  }
}
