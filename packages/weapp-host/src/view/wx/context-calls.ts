import { Component, type GeneralComponent } from 'glass-easel'
import type { Instance } from '../../program/instance'
import { contextOf } from '../components/contexts'
import type { Found } from '../layout/scopes'
import type { ViewPage } from '../view-host'

interface Surroundings {
  page(): ViewPage | undefined
  /** The first node that the selector finds, in this component or in the top page. */
  first(selector: string, owner?: Instance): Found | undefined
}

const componentOf = (element: Element) =>
  (element as { __wxElement?: GeneralComponent }).__wxElement as GeneralComponent | undefined

/** `wx.createVideoContext` and similar calls: the context of a rendered component, by its id. */
export function contextCalls({ page, first }: Surroundings) {
  const byId = (id: string, owner?: Instance): unknown => {
    const node = first(`#${id}`, owner)?.node
    return Component.isComponent(node) ? contextOf(node).context : undefined
  }
  /** A canvas by the name in its tag. */
  const canvasOf = (canvasId: string) =>
    page()?.window.querySelector<HTMLElement>(`wx-canvas[canvas-id="${CSS.escape(canvasId)}"]`)

  return {
    calls: {
      createVideoContext: byId,
      createMapContext: byId,
      createLivePlayerContext: byId,
      createCanvasContext(canvasId: string) {
        const element = canvasOf(canvasId)
        const component = element && componentOf(element)
        return component && contextOf(component).context
      },
    },
    canvas(canvasId: string): HTMLCanvasElement | undefined {
      return canvasOf(canvasId)?.querySelector('canvas') ?? undefined
    },
  }
}
