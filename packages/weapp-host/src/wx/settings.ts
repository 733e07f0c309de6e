import type { Stored } from './storage'
import type { Surface } from './surface'
import { Refusal } from './types'

/** The permission that each call needs; the person is asked once. */
const scopeOf: Record<string, string> = {
  getLocation: 'scope.userLocation',
  startLocationUpdate: 'scope.userLocation',
  startLocationUpdateBackground: 'scope.userLocationBackground',
  getFuzzyLocation: 'scope.userFuzzyLocation',
  getWeRunData: 'scope.werun',
  startRecord: 'scope.record',
  openBluetoothAdapter: 'scope.bluetooth',
  saveImageToPhotosAlbum: 'scope.writePhotosAlbum',
  saveVideoToPhotosAlbum: 'scope.writePhotosAlbum',
  addPhoneContact: 'scope.addPhoneContact',
  addPhoneCalendar: 'scope.addPhoneCalendar',
  addPhoneRepeatCalendar: 'scope.addPhoneCalendar',
}

const key = 'settings'
type Settings = Record<string, boolean>

const denied = () => new Refusal('auth deny', { errno: 103 })

/** The permissions of this program; `kept` is what the phone stores about it. */
export function openSettings(surface: Surface, kept: Stored) {
  const all = (): Settings => JSON.parse(kept.get(key) ?? '{}')
  const keep = (more: Settings) => kept.set(key, JSON.stringify({ ...all(), ...more }))

  const askFor = async (scope: string) => {
    try {
      await surface.ask('authorize', { scope })
    } catch (error) {
      if (error instanceof Refusal) keep({ [scope]: false })
      throw error instanceof Refusal ? denied() : error
    }
    keep({ [scope]: true })
  }

  return {
    own: {
      getSetting: ({ withSubscriptions }: { withSubscriptions?: boolean }) => ({
        authSetting: all(),
        ...(withSubscriptions && { subscriptionsSetting: { mainSwitch: true, itemSettings: {} } }),
      }),
    },
    around: {
      authorize({ scope }: { scope: string }) {
        const known = all()[scope]
        if (known === false) throw denied()
        return known ? undefined : askFor(scope)
      },
      async openSetting(options: object) {
        const outcome = (await surface.ask('openSetting', { ...options, authSetting: all() })) as
          | { authSetting?: Settings }
          | undefined
        keep(outcome?.authSetting ?? {})
        return { authSetting: all() }
      },
    },
    /** Allows a call, or returns the reason against it. If nobody can be asked, it is allowed. */
    pass(name: string): undefined | Refusal | Promise<Refusal | undefined> {
      const scope = scopeOf[name]
      const known = scope === undefined ? true : all()[scope]
      if (scope === undefined || known === true || (known === undefined && !surface.has('authorize'))) return undefined
      if (known === false) return denied()
      return askFor(scope).then(
        () => undefined,
        (error) => {
          if (error instanceof Refusal) return error
          throw error
        },
      )
    },
    /** The person changes a switch on the program's settings page. */
    allow: (scope: string, isAllowed: boolean) => keep({ [scope]: isAllowed }),
  }
}
