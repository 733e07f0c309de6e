import type { Run } from './deferred'
import { openChannel } from './event-channel'
import type { PhoneSurroundings } from './surroundings'
import { Refusal } from './types'

interface MoveOptions {
  url: string
  events?: Record<string, () => void>
}

const refusing = <T>(work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error))
  }
}

/** Navigation between pages. `navigateTo` returns the opener's end of the event channel. */
export function moves({ move, back, realm }: Pick<PhoneSurroundings, 'move' | 'back' | 'realm'>): Record<string, Run> {
  const calls: Record<string, Run> = {
    navigateBack: ({ delta = 1 }: { delta?: number }) => refusing(() => back(delta)),
  }
  for (const kind of ['navigateTo', 'redirectTo', 'switchTab', 'reLaunch'] as const) {
    calls[kind] = ({ url, events }: MoveOptions) => {
      const { opener, opened } = openChannel(events)
      refusing(() => move(kind, url, realm.own(opened)))
      return kind === 'navigateTo' ? { eventChannel: opener } : undefined
    }
  }
  return calls
}
