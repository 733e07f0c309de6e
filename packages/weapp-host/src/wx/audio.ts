import type { Clock } from '../clock'

const events = 'Canplay Ended Error Pause Play Seeked Seeking Stop TimeUpdate Waiting'.split(' ')

/** `wx.createInnerAudioContext()`: sends the events of a player, without sound. */
export function createInnerAudioContext(clock: Clock): Record<string, unknown> {
  const listeners = new Map(events.map((event) => [event, new Set<() => void>()]))
  const tell = (event: string) => {
    clock.after(0, () => {
      for (const listener of listeners.get(event) ?? []) listener()
    })
  }
  const player: Record<string, unknown> = {
    ...{ src: '', startTime: 0, autoplay: false, loop: false, obeyMuteSwitch: true, volume: 1, playbackRate: 1 },
    ...{ duration: 0, currentTime: 0, buffered: 0, paused: true, referrerPolicy: 'no-referrer' },
    play: () => {
      player.paused = false
      tell('Play')
    },
    pause: () => {
      player.paused = true
      tell('Pause')
    },
    stop: () => {
      player.paused = true
      player.currentTime = 0
      tell('Stop')
    },
    seek: (second: number) => {
      player.currentTime = second
      tell('Seeking')
      tell('Seeked')
    },
    destroy: () => {
      for (const set of listeners.values()) set.clear()
    },
  }
  for (const [event, set] of listeners) {
    player[`on${event}`] = (listener: () => void) => void set.add(listener)
    player[`off${event}`] = (listener?: () => void) => void (listener ? set.delete(listener) : set.clear())
  }
  return player
}
