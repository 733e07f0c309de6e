import { buildState, onBuildStates } from './build-states'
import { h } from './dom'
import { onSettings, t } from './settings'
import type { WordKey } from './words'

const words = {
  waiting: 'weappWaiting',
  building: 'weappBuilding',
  ready: 'weappReady',
  failed: 'weappFailed',
} as const satisfies Record<string, WordKey>

/** One line on where the mini program build stands; empty where it was there when the page was opened. */
export function buildNote(): HTMLElement {
  const note = h('p', { class: 'build-note', attrs: { role: 'status' } })
  let hadToWait = false
  const refresh = () => {
    const weapp = buildState('weapp')
    if (!weapp) return
    hadToWait ||= weapp.state !== 'ready'
    const seconds = weapp.state === 'building' ? ` · ${weapp.seconds} s` : ''
    note.textContent = hadToWait ? t(words[weapp.state]) + seconds : ''
  }
  onBuildStates(refresh)
  onSettings(refresh)
  return note
}
